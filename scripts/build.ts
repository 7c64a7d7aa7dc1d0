/*
Builds dist/: `bin.js`, parseable by any Node that knows modules, which checks the version and starts `cli.js`, the
bundled and minified program. What a first frame does not need is in chunks that are imported later.
*/
import {rmSync} from 'node:fs';
import {type BuildOptions, build} from 'esbuild';

rmSync('dist', {recursive: true, force: true});

const common: BuildOptions = {
	outdir: 'dist',
	bundle: true,
	format: 'esm',
	platform: 'node',
	logLevel: 'warning',
	legalComments: 'none',
};

await Promise.all([
	build({...common, entryPoints: ['source/bin.ts'], target: 'es2020', external: ['./cli.js']}),
	build({
		...common,
		entryPoints: {cli: 'source/cli.tsx', worker: 'source/explorer/worker.ts'},
		target: 'node22',
		splitting: true,
		minify: true,
		keepNames: true,
		sourcemap: false,
		// Beside the entries, so that a module finds `worker.js` by its own address wherever the bundler put it.
		chunkNames: '[name]-[hash]',
		define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
		// The model reads its data files from beside its own code.
		external: ['wink-nlp', 'wink-eng-lite-web-model', 'react-devtools-core'],
		banner: {
			js: "import{createRequire as pullquoteRequire}from'node:module';const require=pullquoteRequire(import.meta.url);",
		},
	}),
]);

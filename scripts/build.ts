/*
Builds dist/: `bin.js`, parseable by any Node that knows modules, which checks the version and starts `cli.js`, the
bundled and minified program. What a first frame does not need is in chunks that are imported later.

New files are written before old ones are deleted, so that a program that is started meanwhile still finds its own.
*/
import {readdirSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, resolve} from 'node:path';
import {type BuildOptions, build, type Plugin} from 'esbuild';

const coreModel = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json';

/**
Bundles the language model so that it loads in a third less time: its code comes from one file instead of forty; its
data stays JSON beside it, which Node parses several times faster than the same as code; and the copy that it makes
of these 3 MB before it changes them is left out, because nobody else holds the original.
*/
const languageModel: Plugin = {
	name: 'language-model',
	setup(bundler) {
		bundler.onResolve({filter: /\/eng-core-web-model\.json$/}, () => ({path: coreModel, external: true}));
		bundler.onLoad({filter: /\bread-core-model\.js$/}, async ({path}) => {
			const code = await readFile(path, 'utf8');
			const copying = 'JSON.parse(JSON.stringify(originalModel))';
			if (!code.includes(copying)) {
				throw new Error(`${path} no longer copies its model with ${copying}: see scripts/build.ts.`);
			}

			return {contents: code.replace(copying, 'originalModel'), loader: 'js'};
		});
	},
};

/**
Lets Yoga, which lays out for Ink, decode its WebAssembly by itself. It would rather fetch it from a data address, for
which Node loads a whole HTTP client: a tenth of the time to the first frame.
*/
const yogaWithoutFetch: Plugin = {
	name: 'yoga-without-fetch',
	setup(bundler) {
		bundler.onLoad({filter: /\byoga-wasm-base64-esm\.js$/}, async ({path}) => ({
			contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}`,
			loader: 'js',
		}));
	},
};

/**
Takes out what Ink's cursor module does at every exit: it shows the cursor on standard error, also where that is a log. Ink
and the explorer themselves show the cursor again, on the terminal.
*/
const noCursorOnStderr: Plugin = {
	name: 'no-cursor-on-stderr',
	setup(bundler) {
		bundler.onLoad({filter: /\brestore-cursor[\\/]index\.js$/}, () => ({
			contents: 'export default () => {};',
			loader: 'js',
		}));
	},
};

/**
Lets `string-width`, which Ink asks for every row of every frame, tell at a glance what it tells for ASCII at once: text
whose every unit takes one cell (frames, dashes, marks of quotation, Latin, Greek and Cyrillic letters), as
terminal/cells.ts has it. Its own way, by grapheme, was a quarter of the time from a key to its frame.
*/
const quickWidths: Plugin = {
	name: 'quick-widths',
	setup(bundler) {
		bundler.onLoad({filter: /\bstring-width[\\/]index\.js$/}, async ({path}) => {
			const code = await readFile(path, 'utf8');
			const ascii = String.raw`/^[\u0020-\u007E]*$/.test(string)`;
			if (!code.includes(ascii)) {
				throw new Error(`${path} no longer tells ASCII by ${ascii}: see scripts/build.ts.`);
			}

			const cells = resolve('source/terminal/cells.ts');
			return {
				contents: `import {isPlain} from ${JSON.stringify(cells)};\n${code.replace(ascii, 'isPlain(string)')}`,
				loader: 'js',
			};
		});
	},
};

/** What Ink's output.js says, and what it is to say instead; each must be there once. */
const inkOutputChanges: ReadonlyArray<readonly [said: string, instead: string]> = [
	// The characters of a row that was there in the frame before are known.
	['caches = new OutputCaches();', 'caches = knownRows();'],
	// Cells are replaced and never changed, so all blank ones can be the same.
	[
		`row.push({
                    type: 'char',
                    value: ' ',
                    fullWidth: false,
                    styles: [],
                });`,
		'row.push(blank);',
	],
	// A text of one line need not be put together again from its characters.
	[
		'let lines = characterLines.map(line => styledCharsToString(line));',
		'let lines = characterLines.length === 1 ? [text] : characterLines.map(line => styledCharsToString(line));',
	],
	// A row of the same characters as in the frame before is the same string.
	[
		'.map(line => {\n            // See',
		'.map((line, y) => knownString(line, y, () => {\n            // See',
	],
	[
		'return styledCharsToString(lineWithoutEmptyItems).trimEnd();\n        })',
		'return styledCharsToString(lineWithoutEmptyItems).trimEnd();\n        }))',
	],
];

const inkOutputKnowledge = `
	const blank = {type: 'char', value: ' ', fullWidth: false, styles: []};
	/** The rows of the frame before and those of this one: of older ones there would be so many that collecting them takes longer than making them. */
	const rows = {
		older: new Map(),
		recent: new Map(),
		get(text) {
			const characters = this.recent.get(text) ?? this.older.get(text);
			if (characters !== undefined) {
				this.recent.set(text, characters);
			}

			return characters;
		},
		set(text, characters) {
			this.recent.set(text, characters);
		},
	};
	let known = new OutputCaches();
	function knownRows() {
		if (known.widths.size > 5000) {
			known = new OutputCaches();
		}

		rows.older = rows.recent;
		rows.recent = new Map();
		known.styledChars = rows;
		return known;
	}

	const before = [];
	function knownString(line, y, make) {
		const last = before[y];
		if (last !== undefined && last.line.length === line.length && last.line.every((cell, x) => cell === line[x])) {
			return last.string;
		}

		const string = make();
		before[y] = {line, string};
		return string;
	}
`;

/** What Ink's squash-text-nodes.js says, and what it is to say instead. */
const inkTextChanges: ReadonlyArray<readonly [said: string, instead: string]> = [
	["sanitizeAnsi(text.replaceAll('\\r\\n', '\\n'))", 'knownText(text)'],
];

const inkTextKnowledge = `
	let older = new Map();
	let recent = new Map();
	function knownText(text) {
		let sanitized = recent.get(text) ?? older.get(text);
		if (sanitized === undefined) {
			sanitized = sanitizeAnsi(text.replaceAll('\\r\\n', '\\n'));
		}

		if (recent.size >= 200) {
			older = recent;
			recent = new Map();
		}

		recent.set(text, sanitized);
		return sanitized;
	}
`;

/**
Lets Ink keep what it knows of rows from one frame to the next: most stay the same, and it would take each apart and put it together
anew. Half of the time of a frame, and nearly all the garbage that it leaves: collecting that was what a key had to wait for longest.
*/
const rowsKnownAcrossFrames: Plugin = {
	name: 'rows-known-across-frames',
	setup(bundler) {
		bundler.onLoad({filter: /\bink[\\/]build[\\/]output\.js$/}, async ({path}) => ({
			contents: (await readChanged(path, inkOutputChanges)) + inkOutputKnowledge,
			loader: 'js',
		}));
		bundler.onLoad({filter: /\bink[\\/]build[\\/]squash-text-nodes\.js$/}, async ({path}) => ({
			contents: (await readChanged(path, inkTextChanges)) + inkTextKnowledge,
			loader: 'js',
		}));
	},
};

/** What franc's index.js says, and what it is to say instead. */
const francChanges: ReadonlyArray<readonly [said: string, instead: string]> = [
	[
		'const numericData = {}\n\nfor (script in data) {',
		'let made\nfunction makeNumericData() {\nconst numericData = {}\nfor (script in data) {',
	],
	[
		'numericData[script][name] = trigrams\n      }\n    }\n  }\n}',
		'numericData[script][name] = trigrams\n      }\n    }\n  }\n}\nreturn numericData\n}',
	],
	['(script[0] in numericData)', '(script[0] in (made ??= makeNumericData()))'],
	['numericData[script[0]]', 'made[script[0]]'],
];

/**
Lets franc make its tables of nearly two hundred languages when it is first asked, and not when it is loaded: an English text is told without them, and they would come before every
first reading.
*/
const languagesOnDemand: Plugin = {
	name: 'languages-on-demand',
	setup(bundler) {
		bundler.onLoad({filter: /\bfranc[\\/]index\.js$/}, async ({path}) => ({
			contents: await readChanged(path, francChanges),
			loader: 'js',
		}));
	},
};

/** A module's code with something else in places of it. @throws where one of them is not there once. */
async function readChanged(
	path: string,
	changes: ReadonlyArray<readonly [said: string, instead: string]>,
): Promise<string> {
	let code = await readFile(path, 'utf8');
	for (const [said, instead] of changes) {
		if (code.split(said).length !== 2) {
			throw new Error(`${path} no longer says ${said} once: see scripts/build.ts.`);
		}

		code = code.replace(said, instead);
	}

	return code;
}

/**
What a run to the first frame has no need of, by the file that the program looks for beside it. Built apart, with copies of what they share with the explorer: in one
build that would be cut into chunks of its own, and each of them is one more file to be linked before the first frame.
*/
const aside: Readonly<Record<string, string>> = {
	'read-configuration': 'source/configuration/read-configuration.ts',
	'print-configuration': 'source/configuration/print-configuration.ts',
	'completion-for': 'source/command-line/completion/completion-for.ts',
	invariants: 'source/explorer/invariants.ts',
	'progress-line': 'source/command-line/progress-line.ts',
	'load-apart': 'source/loading/apart/load-apart.ts',
	'list-files': 'source/loading/files/list-files.ts',
	'rank-encodings': 'source/loading/encoding/rank-encodings.ts',
};

const builtApart: Plugin = {
	name: 'built-apart',
	setup(bundler) {
		const names = Object.keys(aside).join('|');
		bundler.onResolve({filter: new RegExp(`/(?:${names})\\.ts$`)}, ({path, kind}) =>
			kind === 'dynamic-import' ? {path: `./${basename(path, '.ts')}.js`, external: true} : undefined,
		);
	},
};

const common: BuildOptions = {
	outdir: 'dist',
	bundle: true,
	format: 'esm',
	platform: 'node',
	logLevel: 'warning',
	legalComments: 'none',
	metafile: true,
};

const requireBanner = {
	js: "import{createRequire as pullquoteRequire}from'node:module';const require=pullquoteRequire(import.meta.url);",
};

const results = await Promise.all([
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
		external: ['react-devtools-core'],
		plugins: [
			languageModel,
			yogaWithoutFetch,
			noCursorOnStderr,
			quickWidths,
			rowsKnownAcrossFrames,
			languagesOnDemand,
			builtApart,
		],
		banner: requireBanner,
	}),
	build({...common, entryPoints: aside, target: 'node22', minify: true, keepNames: true}),
	// The process that fetches and loads, with a file for each kind of document.
	build({
		...common,
		entryPoints: {
			'loader-process': 'source/loading/apart/loader-process.ts',
			watchdog: 'source/loading/apart/watchdog.ts',
		},
		target: 'node22',
		splitting: true,
		minify: true,
		keepNames: true,
		chunkNames: '[name]-[hash]',
		banner: requireBanner,
	}),
]);

const built = new Set(
	results.flatMap(result => Object.keys(result.metafile?.outputs ?? {})).map(path => basename(path)),
);
for (const name of readdirSync('dist')) {
	if (!built.has(name)) {
		rmSync(`dist/${name}`, {recursive: true});
	}
}

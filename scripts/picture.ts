/*
Makes docs/screen.svg, the README's picture, and docs/pictures/, one for each view and theme, from real runs: the built program in a pseudo-terminal of
120×40 on the bundled article. Nothing in them hangs on the machine or the time, so with `--check` the script compares instead of writing, and fails where
a picture no longer shows what the program draws.
*/
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {openScene} from '../test/scenes/open-scene.ts';
import {looks, type Scene, scenes} from '../test/scenes/scenes.ts';
import {darkLook, lightLook, screenToSvg} from '../test/support/screen-svg.ts';

const docs = new URL('../docs/', import.meta.url);
const size = {columns: 120, rows: 40};

/** The README's picture is that of a quotation. */
function fileOf({name}: Scene): string {
	return name === 'quote' ? 'screen.svg' : `pictures/${name}.svg`;
}

async function takePicture(scene: Scene): Promise<string> {
	const look = scene.name === 'theme-light' ? lightLook : darkLook;
	return screenToSvg(await openScene(scene, size), scene.title, look);
}

const isCheck = process.argv.includes('--check');
const taken = [...scenes, ...looks];
mkdirSync(new URL('pictures/', docs), {recursive: true});
for (const scene of taken) {
	const file = new URL(fileOf(scene), docs);
	const picture = await takePicture(scene);
	if (!isCheck) {
		writeFileSync(file, picture);
	} else if (readFileSync(file, 'utf8') !== picture) {
		console.error(
			`docs/${fileOf(scene)} is not what the program draws now: run \`npm run docs\` and commit it.`,
		);
		process.exitCode = 1;
	}
}

for (const name of readdirSync(new URL('pictures/', docs))) {
	if (!taken.some(scene => fileOf(scene) === `pictures/${name}`)) {
		if (isCheck) {
			console.error(`docs/pictures/${name} is a picture of nothing: run \`npm run docs\` and commit it.`);
			process.exitCode = 1;
		} else {
			rmSync(new URL(`pictures/${name}`, docs));
		}
	}
}

if (!isCheck) {
	console.log(`${taken.length} pictures written.`);
}

import {openScene, type Size} from './open-scene.ts';
import type {Scene} from './scenes.ts';

/** Where the text frame of a scene at a size is kept. */
export function frameFile({name}: Scene, {columns, rows}: Size): URL {
	return new URL(`../frames/${columns}x${rows}/${name}.txt`, import.meta.url);
}

/** The rows of a scene's screen, as text. */
export async function takeFrame(scene: Scene, size: Size): Promise<string> {
	const screen = await openScene(scene, size);
	return `${screen.lines.join('\n')}\n`;
}

import headless from '@xterm/headless';
import {expect, test} from 'vitest';
import {Screen} from '../support/screen.ts';
import {screenToSvg} from '../support/screen-svg.ts';

async function draw(output: string): Promise<string> {
	const terminal = new headless.Terminal({cols: 20, rows: 3, allowProposedApi: true});
	await new Promise<void>(resolve => {
		terminal.write(output, resolve);
	});
	return screenToSvg(new Screen(terminal), 'A <title> & more');
}

test('words keep their place, weight and colour', async () => {
	const svg = await draw('one \u001B[1;31mtwo\u001B[0m\r\n   three');
	expect(svg).toContain('fill="#d3d7de">one</text>');
	expect(svg).toMatch(/class="b" x="53.6" [^>]*fill="#e06c75">two<\/text>/u);
	expect(svg).toMatch(/x="45.2" y="79.2" textLength="42" [^>]*>three<\/text>/u);
});

test('reversed words get a background and lose their own to it', async () => {
	const svg = await draw('\u001B[7mlit\u001B[0m');
	expect(svg).toContain('<rect x="20" y="48" width="25.2" height="18" fill="#d3d7de"/>');
	expect(svg).toMatch(/fill="#15181e">lit<\/text>/u);
});

test('frames and bars are shapes, not characters', async () => {
	const svg = await draw('╭──╮▌▃');
	expect(svg).not.toMatch(/[╭─╮▌▃]/u);
	expect(svg.match(/<path /gu)).toHaveLength(3);
});

test('characters that mean something in XML are escaped', async () => {
	const svg = await draw('a<b> & "c"');
	expect(svg).toContain('>a&lt;b&gt; &amp; &quot;c&quot;</text>');
	expect(svg).toContain('<title>A &lt;title&gt; &amp; more</title>');
});

test('a wide character takes two cells', async () => {
	expect(await draw('日本')).toMatch(/textLength="33.6" [^>]*>日本<\/text>/u);
});

test('columns stay columns, however a viewer treats white space', async () => {
	const svg = await draw('name      7');
	expect(svg).toMatch(/x="20" [^>]*textLength="33.6" [^>]*>name<\/text>/u);
	expect(svg).toMatch(/x="104" [^>]*textLength="8.4" [^>]*>7<\/text>/u);
});

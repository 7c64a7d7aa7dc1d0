import {expect, test} from 'vitest';
import {stemOf} from '../../source/command-line/stem.ts';

test.each([
	['news/ferry.txt', 'ferry'],
	['news/ferry.2022.html', 'ferry.2022'],
	['stdin', 'stdin'],
])('a result of %s is called %s', (file, stem) => {
	expect(stemOf({name: file, path: file})).toBe(stem);
});

test.each([
	['https://harbour.example/news/ferry-stays.html?from=feed#top', 'harbour.example-ferry-stays'],
	['https://harbour.example/', 'harbour.example'],
	['https://harbour.example/..%2f..%2fetc/passwd', 'harbour.example-passwd'],
	['https://harbour.example/%1B%5B2J', 'harbour.example-1B-5B2J'],
	['nonsense', 'article'],
])('a result of %s is called %s', (address, stem) => {
	expect(stemOf({name: address, address})).toBe(stem);
});

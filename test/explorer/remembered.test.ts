import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	isNothing,
	newSearches,
	parseRemembered,
	parseSearches,
	rememberedOf,
	withRemembered,
	writeRemembered,
	writeSearches,
} from '../../source/explorer/remembered.ts';
import {update} from '../../source/explorer/update.ts';
import {harbourArticle, harbourReading, openHarbour, openUnread, type Reader, readerOf} from './harbour.ts';

const {length} = harbourArticle.text;
const parse = (value: unknown) => parseRemembered(JSON.stringify(value), length);

/** Another run: the article is opened, and then read. */
function openAgain(before: Reader): {readonly unread: Reader; readonly read: Reader} {
	const kept = parseRemembered(writeRemembered(rememberedOf(before.state)), length);
	if (kept === undefined) {
		throw new Error('What was written cannot be read.');
	}

	const state = withRemembered(openUnread().state, kept);
	return {
		unread: readerOf(state),
		read: readerOf(update(state, {type: 'readingArrived', reading: harbourReading}).state),
	};
}

describe('what is remembered of an article', () => {
	const before = openHarbour().press('j m b } } j m a');

	test('leads to the sentence, to marks and to where jumps began', () => {
		const {read} = openAgain(before.press('G ctrl-o'));
		expect(read.sentence).toBe(before.sentence);
		expect(read.press("g ' a").sentence).toBe(before.sentence);
		expect(read.press("' b").sentence).toBe(openHarbour().press('j').sentence);
	});

	test('is the place of the reader, and not what a view over it shows', () => {
		const looking = before.press('` j j');
		expect(rememberedOf(looking.state)).toEqual(rememberedOf(before.state));
	});

	test('is the same when it is written before the reading has come', () => {
		const {unread} = openAgain(before);
		expect(unread.state.place.cursor).toBeLessThanOrEqual(before.state.place.cursor);
		expect(rememberedOf(unread.state)).toMatchObject({
			cursor: rememberedOf(before.state).cursor,
			marks: before.state.marks,
		});
		expect(openAgain(unread).read.sentence).toBe(before.sentence);
	});

	test('says where the reader is back, and how to get to the beginning', () => {
		const {unread, read} = openAgain(openHarbour().press('G'));
		expect(unread.state.notice).toBe("Back at ¶5; '' goes to the beginning");
		expect(read.press("' '").sentence).toBe(openHarbour().sentence);
		expect(openAgain(openHarbour()).unread.state.notice).toBeUndefined();
	});

	test('is nothing as long as nothing was done', () => {
		const isNothingOf = ({state}: Reader) => isNothing(rememberedOf(state), state.article);
		expect(isNothingOf(openHarbour())).toBe(true);
		expect(isNothingOf(openHarbour().press('j'))).toBe(false);
		expect(isNothingOf(openHarbour().press('m a'))).toBe(false);
		expect(isNothingOf(openHarbour().press('G g'))).toBe(false);
	});
});

describe('a text that tells nothing', () => {
	const sound = {
		version: 1,
		cursor: length,
		top: 0,
		marks: {a: 0, Ä: length},
		back: [{cursor: 1, top: 0, pane: 'facts'}],
	};

	test('is not this one', () => {
		const {version: _, ...remembered} = sound;
		expect(parse(sound)).toEqual(remembered);
		expect(parse({...sound, more: true})).toEqual(remembered);
	});

	test.each([
		['of another version', {version: 2}],
		['of no version', {version: undefined}],
		['with a cursor behind the text', {cursor: length + 1}],
		['with a cursor before it', {cursor: -1}],
		['with a cursor between letters', {cursor: 1.5}],
		['with a cursor of letters', {cursor: '1'}],
		['without a cursor', {cursor: undefined}],
		['with a top behind the text', {top: length + 1}],
		['with a mark behind the text', {marks: {a: length + 1}}],
		['with a mark of two letters', {marks: {ab: 1}}],
		['with a mark that is a sign', {marks: {"'": 1}}],
		['with a list of marks', {marks: [1]}],
		['with a jump behind the text', {back: [{cursor: length + 1, top: 0, pane: 'facts'}]}],
		['with a jump in no pane', {back: [{cursor: 1, top: 0, pane: 'sidebar'}]}],
		['with a jump that is none', {back: [undefined]}],
		['with jumps that are no list', {back: {}}],
	])('%s', (_, change) => {
		expect(parse({...sound, ...change})).toBeUndefined();
	});

	test.each(['', '{', 'null', '[]', '"version"', '1', '\uFEFF{"version":1}'])('%j', text => {
		expect(parseRemembered(text, length)).toBeUndefined();
		expect(parseSearches(text)).toBeUndefined();
	});

	test('is never a reason to break off, whatever it says', () => {
		const anything = fc.oneof(
			fc.string(),
			fc.json(),
			fc
				.record({
					version: fc.constantFrom(1, 2),
					cursor: fc.oneof(fc.nat(length * 2), fc.anything()),
					top: fc.nat(length),
					marks: fc.oneof(fc.dictionary(fc.string(), fc.nat(length)), fc.anything()),
					back: fc.oneof(fc.array(fc.anything()), fc.anything()),
				})
				.map(value => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? 0 : inner))),
		);
		fc.assert(
			fc.property(anything, text => {
				parseSearches(text);
				const kept = parseRemembered(text, length);
				if (kept !== undefined) {
					const state = withRemembered(openUnread().state, kept);
					expect(parseRemembered(writeRemembered(rememberedOf(state)), length)).toBeDefined();
				}
			}),
		);
	});
});

describe('earlier searches', () => {
	test('are read as they were written', () => {
		const searches = ['quay', '@Zoë "Šimić"', ''];
		expect(parseSearches(writeSearches(searches))).toEqual(searches);
		expect(parseSearches(writeSearches([]))).toEqual([]);
	});

	test.each([
		'{"version":2,"searches":[]}',
		'{"version":1}',
		'{"version":1,"searches":[1]}',
		'{"version":1,"searches":"quay"}',
	])('%s are none', text => {
		expect(parseSearches(text)).toBeUndefined();
	});

	test.each([
		[['a', 'b'], ['a', 'b'], []],
		[['a', 'b', 'c'], ['a', 'b'], ['c']],
		// Searched for again: the last of the list.
		[['b', 'a'], ['a', 'b'], ['a']],
		// The oldest were dropped.
		[['b', 'c', 'd'], ['a', 'b', 'c'], ['d']],
		[['a'], [], ['a']],
		[[], ['a'], []],
	])('of %j, since they were %j, are new: %j', (searches, before, added) => {
		expect(newSearches(searches, before)).toEqual(added);
	});
});

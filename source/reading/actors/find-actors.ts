import type {Span} from '../../article/span.ts';
import {slice} from '../../article/span.ts';
import type {Analysis} from '../analysis.ts';
import type {Actor, Mention} from '../reading.ts';
import {readCasing} from './casing.ts';
import {judgeActor} from './confidence.ts';
import {withDescriptions} from './descriptions.ts';
import {descriptorsOf} from './descriptors.ts';
import {withoutEvents} from './events.ts';
import {type Group, groupNames} from './group-names.ts';
import {KnownActors} from './known-actors.ts';
import {findRuns} from './name-runs.ts';
import {type Name, namesOf} from './names.ts';
import {type Word, wordsOf} from './words.ts';

/**
Finds the people, organisations and places that an article names, and groups their names.

@param known what earlier parts of the text told, where it is read in parts; it is told what this one adds.
@returns actors that are named in what was analysed, in the order of first mention, new ones with ids that go on from those known (`a1`, `a2`, …); each
has at least one mention by name. Any text is accepted.
*/
export function findActors(analysis: Analysis, known = new KnownActors()): Actor[] {
	const words = wordsOf(analysis);
	const names = namesOf(
		words,
		withoutEvents(words, findRuns(words, readCasing(words, analysis.article.dateline?.start))),
	);
	const {text} = analysis.article;
	const actors: Actor[] = [];
	for (const group of groupNames(words, names, known)) {
		const id = group.known?.id ?? `a${known.count + 1}`;
		const {spoken, ...actor} = actorOf(text, words, group, id);
		known.learn(actor, spoken, group);
		actors.push(actor);
	}

	return withDescriptions(words, actors, known);
}

function actorOf(
	text: string,
	words: readonly Word[],
	group: Group,
	id: string,
): Actor & {readonly spoken: readonly string[]} {
	const spoken = [...(group.known?.spoken ?? [])];
	const descriptors = [...(group.known?.descriptors ?? [])];
	for (const name of group.names) {
		pushNew(spoken, onOneLine(text, name));
		for (const span of descriptorsOf(words, name, group.kind)) {
			pushNew(descriptors, onOneLine(text, span));
		}
	}

	const full = spoken.reduce((best, form) => (isFuller(form, best) ? form : best));
	return {
		id,
		name: full,
		kind: group.kind,
		// Copies are as long as need be; an array that has grown keeps room for more.
		aliases: [...spoken.filter(form => form !== full)],
		descriptors: [...descriptors],
		mentions: group.names.map(mentionOf),
		...judgeActor(words, group),
		spoken: [...spoken],
	};
}

function mentionOf({start, end}: Name): Mention {
	return {start, end, form: 'name'};
}

function pushNew(list: string[], item: string): void {
	if (!list.some(other => other.toLowerCase() === item.toLowerCase())) {
		list.push(item);
	}
}

/** The characters of a span on one line. */
function onOneLine(text: string, span: Span): string {
	return slice(text, span).replaceAll(/\s+/g, ' ');
}

function isFuller(form: string, than: string): boolean {
	const wordsIn = (words: string) => words.split(' ').length;
	return wordsIn(form) > wordsIn(than) || (wordsIn(form) === wordsIn(than) && form.length > than.length + 1);
}

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
import {findRuns} from './name-runs.ts';
import {type Name, namesOf} from './names.ts';
import {type Word, wordsOf} from './words.ts';

/**
Finds the people, organisations and places that an article names, and groups their names.

@returns actors in the order of first mention, `a1`, `a2`, …; each has at least one mention by name. Any text is accepted.
*/
export function findActors(analysis: Analysis): Actor[] {
	const words = wordsOf(analysis);
	const names = namesOf(words, withoutEvents(words, findRuns(words, readCasing(words))));
	const {text} = analysis.article;
	const actors = groupNames(words, names).map((group, index) => actorOf(text, words, group, `a${index + 1}`));
	return withDescriptions(words, actors);
}

function actorOf(text: string, words: readonly Word[], group: Group, id: string): Actor {
	const forms: string[] = [];
	const descriptors: string[] = [];
	for (const name of group.names) {
		pushNew(forms, spoken(text, name));
		for (const span of descriptorsOf(words, name, group.kind)) {
			pushNew(descriptors, spoken(text, span));
		}
	}

	const full = forms.reduce((best, form) => (isFuller(form, best) ? form : best));
	return {
		id,
		name: full,
		kind: group.kind,
		aliases: forms.filter(form => form !== full),
		descriptors,
		mentions: group.names.map(mentionOf),
		...judgeActor(words, group),
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
function spoken(text: string, span: Span): string {
	return slice(text, span).replaceAll(/\s+/g, ' ');
}

function isFuller(form: string, than: string): boolean {
	const wordsIn = (words: string) => words.split(' ').length;
	return wordsIn(form) > wordsIn(than) || (wordsIn(form) === wordsIn(than) && form.length > than.length + 1);
}

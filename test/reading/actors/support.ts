import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {findActors} from '../../../source/reading/actors/find-actors.ts';
import {resolvePronouns} from '../../../source/reading/actors/resolve-pronouns.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import type {Actor, MentionForm} from '../../../source/reading/reading.ts';
import {findStatements} from '../../../source/reading/statements/find-statements.ts';

/** The actors of a text, pronouns included. */
export function actorsOf(text: string): Actor[] {
	const analysis = analyse(articleFromPlainText(text, 'test'));
	const actors = findActors(analysis);
	return resolvePronouns(analysis, actors, findStatements(analysis, actors));
}

/** `person Jane Roe` for each actor, in their order. */
export function kindsAndNames(text: string): string[] {
	return actorsOf(text).map(actor => `${actor.kind} ${actor.name}`);
}

/** The words of one form by which the actor of a name is mentioned. */
export function mentionsOf(text: string, name: string, form: MentionForm = 'name'): string[] {
	const actor = actorsOf(text).find(other => other.name === name);
	return (actor?.mentions ?? [])
		.filter(mention => mention.form === form)
		.map(mention => slice(text, mention));
}

import {indexAt, type Span, slice} from '../../article/span.ts';
import {isUnsure} from '../../reading/confidence.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Actor, Mention, MentionForm, Reading} from '../../reading/reading.ts';
import {type Companion, placeOfWords, relationsOf} from '../actor-relations.ts';
import {columnRows} from '../rows/column-rows.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {sayJudgement} from '../rows/judgement-words.ts';
import {listRow, marginEndWidth} from '../rows/margin.ts';
import {paragraphScale} from '../rows/paragraph-scale.ts';
import {sparkline} from '../rows/sparkline.ts';
import {isUnsureFact} from '../selectors.ts';
import {
	actorPieces,
	factEntry,
	labelColumn,
	paragraphAt,
	paragraphColumn,
	sayActor,
	sayPlace,
	section,
	wordsEntry,
} from './card-entries.ts';
import type {Entry, ItemList} from './item-list.ts';
import {snippetPieces} from './snippet.ts';

/** Of those that an actor is mentioned with, as many as say something. */
const mostCompanions = 20;

const formLabels: Readonly<Record<MentionForm, string>> = {
	name: 'name',
	pronoun: 'pronoun',
	description: 'described',
};

/**
The card of an actor: who it is and how sure that is, what else the article calls it, where it appears, what it says, what is said of it, whom it is
mentioned with, and every mention in its sentence.

@param hidesUnsure whether facts and other actors that are unsure are left out
*/
export function actorCard(reading: Reading, actor: Actor, hidesUnsure: boolean): ItemList {
	const {says, saidOf, companions} = relationsOf(reading, actor);
	const facts = (list: readonly Fact[], name: string) =>
		list
			.filter(fact => !(hidesUnsure && isUnsureFact(fact)))
			.map(fact => factEntry(fact, reading, `${name}:${fact.id}`, {filter: actor.id, selects: actor.id}));
	const others = companions.filter(companion => !(hidesUnsure && isUnsure(companion.actor)));
	return {
		title: actor.name,
		items: [
			nameEntry(reading, actor),
			...actor.aliases.map((alias, index) => calledEntry(reading, actor, 'also', alias, index)),
			...actor.descriptors.map((words, index) => calledEntry(reading, actor, 'called', words, index)),
			placesEntry(reading, actor),
			...section('Says', facts(says, 'says'), says.length),
			...section('Is said of', facts(saidOf, 'of'), saidOf.length),
			...section(
				'Mentioned with',
				others.slice(0, mostCompanions).map(companion => companionEntry(reading, actor, companion)),
				companions.length,
			),
			...section(
				'Mentions',
				actor.mentions.map(mention => mentionEntry(reading, actor, mention)),
				actor.mentions.length,
			),
		],
		empty: 'Nothing here',
	};
}

function nameEntry(reading: Reading, actor: Actor): Entry {
	const place = actor.mentions.find(({form}) => form === 'name') ?? actor.mentions[0];
	const {text} = reading.article;
	return {
		kind: 'entry',
		id: 'name',
		place,
		selects: {actor: actor.id},
		cards: () => ({actor: actor.id}),
		draw: (width, isSelected, theme) => [
			...columnRows(
				[],
				[
					...actorPieces(actor, isSelected, theme),
					{text: `${theme.signs.between}${actor.kind}`, paint: theme.dim},
				],
				width,
				theme,
			),
			...columnRows([], [{text: sayJudgement(actor, text, theme.signs), paint: theme.dim}], width, theme),
		],
		say: () => `${sayActor(actor)}, ${sayJudgement(actor, text)}`,
	};
}

function calledEntry(reading: Reading, actor: Actor, label: string, words: string, index: number): Entry {
	return wordsEntry(reading, {
		id: `${label}:${index}`,
		label,
		place: placeOfWords(reading, actor, words),
		pieces: (isSelected, theme) => [{text: words, paint: isSelected ? theme.selected : theme.name}],
		say: words,
		selects: {actor: actor.id},
		cards: () => ({actor: actor.id}),
		hasPlace: true,
	});
}

/** The picture of where the actor is mentioned, over all of the width; it leads to where it is mentioned most. */
function placesEntry(reading: Reading, actor: Actor): Entry {
	const {article} = reading;
	const fullest = fullestParagraph(article.paragraphs, actor.mentions);
	return {
		kind: 'entry',
		id: 'places',
		place: fullest[0],
		selects: {actor: actor.id},
		cards: () => ({actor: actor.id}),
		draw: (width, _, theme) => {
			const cells = Math.max(1, width - marginEndWidth);
			const bars = sparkline(actor.mentions, article.text.length, cells, theme.signs.bars);
			const scale = paragraphScale(article, cells, theme.signs);
			return [
				listRow([{text: bars, paint: theme.sparkline}], width, theme.signs),
				listRow([{text: scale, paint: theme.dim}], width, theme.signs),
			];
		},
		say() {
			const {length} = actor.mentions;
			const times = length === 1 ? '1 mention' : `${length} mentions`;
			const [first] = fullest;
			return length < 2 || first === undefined
				? times
				: `${times}, most in ${sayPlace(reading, first)}: ${fullest.length}`;
		},
	};
}

/** The mentions in the paragraph that has the most of them, the first such paragraph. */
function fullestParagraph(paragraphs: readonly Span[], mentions: readonly Mention[]): readonly Mention[] {
	const byParagraph = new Map<number, Mention[]>();
	for (const mention of mentions) {
		const paragraph = indexAt(paragraphs, mention.start);
		const known = byParagraph.get(paragraph);
		if (known) {
			known.push(mention);
		} else {
			byParagraph.set(paragraph, [mention]);
		}
	}

	let fullest: readonly Mention[] = [];
	for (const found of byParagraph.values()) {
		fullest = found.length > fullest.length ? found : fullest;
	}

	return fullest;
}

function companionEntry(reading: Reading, {id}: Actor, {actor: other, sentences, first}: Companion): Entry {
	return {
		kind: 'entry',
		id: `with:${other.id}`,
		place: first,
		selects: {actor: id},
		cards: () => ({actor: other.id}),
		opens: 'actor',
		draw: (width, isSelected, theme) =>
			columnRows(
				[
					paragraphColumn(reading, first, theme),
					labelColumn(theme.signs.spell(`${sentences}×`), isSelected, theme),
				],
				actorPieces(other, isSelected, theme),
				width,
				theme,
			),
		say: () =>
			`${sayActor(other)}, ${sentences === 1 ? '1 shared sentence' : `${sentences} shared sentences`}, the first in ${sayPlace(reading, first)}`,
	};
}

function mentionEntry(reading: Reading, {id}: Actor, mention: Mention): Entry {
	const {text} = reading.article;
	const sentence = (): Span => reading.sentences[indexAt(reading.sentences, mention.start)] ?? mention;
	return {
		kind: 'entry',
		id: `at:${mention.start}`,
		place: mention,
		selects: {actor: id},
		cards: () => ({actor: id}),
		draw(width, isSelected, theme) {
			const columns = [
				paragraphColumn(reading, mention, theme),
				labelColumn(formLabels[mention.form], isSelected, theme),
			];
			const head = columns.map(column => fitPieces(column.pieces, column.width, theme.signs)).join('');
			const room = Math.max(1, width - columns.reduce((sum, column) => sum + column.width, 0));
			const {start, end} = sentence();
			const match = {start: mention.start - start, end: mention.end - start};
			const pieces = snippetPieces(
				text.slice(start, end),
				[match],
				room - marginEndWidth,
				theme.match,
				undefined,
				theme.signs.ellipsis,
			);
			return [head + listRow(pieces, room, theme.signs)];
		},
		say() {
			const by = mention.form === 'description' ? 'by description' : `by ${mention.form}`;
			const words = slice(text, mention);
			return `${words}, ${by}, paragraph ${paragraphAt(reading, mention.start)}: ${slice(text, sentence())}`;
		},
	};
}

import {slice} from '../../article/span.ts';
import {mapSpot} from '../map-spot.ts';
import {presenceWords} from '../overlays/map-words.ts';
import type {MapOverlay, State} from '../state.ts';

/** Units of a paragraph that are said; the rest is for the article itself. */
const mostSpoken = 1200;

/** What is said of the story map, in one line: who and where, what the actor does there, and the paragraph's words. Not made safe. */
export function spokenMap(state: State, overlay: MapOverlay): string[] {
	const spot = mapSpot(state, overlay);
	const {paragraphs, text} = state.article;
	const paragraph = paragraphs[spot.paragraph];
	const where = `paragraph ${spot.paragraph + 1} of ${paragraphs.length}`;
	const words = paragraph === undefined ? '' : slice(text, paragraph);
	const said = words.length > mostSpoken ? `${words.slice(0, mostSpoken)} …` : words;
	const who = spot.actor === undefined ? where : `${spot.actor.name}, ${where}: ${presenceWords(spot)}`;
	return ['Story map', `${who}. ${said}`];
}

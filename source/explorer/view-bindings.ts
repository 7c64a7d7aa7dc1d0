import {bind, type Context, itemLists, panes} from './binding.ts';
import {cardActor, cardFact} from './card-subject.ts';
import {withoutArticle, withoutReading} from './reasons.ts';

const filters: readonly Context[] = ['filters'];
const timeline: readonly Context[] = ['timeline'];
const map: readonly Context[] = ['map'];
const places: readonly Context[] = ['places'];

/** Keys that open a view, and those in the views. */
export const viewBindings = [
	bind(
		'card.actor',
		'a',
		panes,
		'Views',
		'The actor’s card: who it is, what it says and what is said of it',
		{
			label: 'actor',
			disabled: state => withoutReading(state) ?? (cardActor(state) ? undefined : 'No actor here'),
		},
	),
	bind('card.fact', 'i', panes, 'Views', 'The fact’s card: source, cue, content, and why', {
		label: 'fact',
		disabled: state => withoutReading(state) ?? (cardFact(state) ? undefined : 'No fact here'),
	}),
	bind('map.open', 's', panes, 'Views', 'Story map: who appears and speaks where', {
		label: 'map',
		disabled: withoutReading,
	}),
	bind('timeline.open', 't', panes, 'Views', 'Timeline of times and figures', {
		label: 'timeline',
		disabled: withoutReading,
	}),
	bind('filters.open', 'f', panes, 'Views', 'Narrow the facts by actor, kind and kind of speaker', {
		label: 'filter',
		disabled: withoutReading,
	}),
	bind('filters.clear', 'F', [...panes, 'filters'], 'Views', 'Take all filters off', {
		label: 'clear',
		disabled: state => (state.place.filters.length === 0 ? 'No filter is on' : undefined),
	}),
	bind('places.open', '`', panes, 'Views', 'Marks, and the places of the jump list', {
		disabled: withoutArticle,
	}),
	bind('items.next', 'j down ctrl-n', itemLists, 'In a view', 'Next; the article shows it', {
		label: 'next',
		takes: 'repeat',
	}),
	bind('items.previous', 'k up ctrl-p', itemLists, 'In a view', 'Previous', {takes: 'repeat'}),
	bind('items.pageDown', 'pageDown ctrl-d ctrl-f', itemLists, 'In a view', 'Down a page'),
	bind('items.pageUp', 'b pageUp ctrl-u ctrl-b', itemLists, 'In a view', 'Up a page'),
	bind('items.first', 'g home', itemLists, 'In a view', 'First of the list'),
	bind('items.last', 'G end', itemLists, 'In a view', 'Last of the list'),
	bind('items.go', 'enter', ['card', 'timeline', 'places', 'contents', 'about'], 'In a view', 'Go there', {
		label: 'go',
	}),
	bind('items.close', 'escape q', itemLists, 'In a view', 'Back to where you were', {
		label: 'back',
		closes: true,
	}),
	bind('items.nextSection', 'tab }', ['card'], 'In a view', 'Next section of the card', {
		label: 'section',
		takes: 'repeat',
	}),
	bind('items.previousSection', 'shift-tab {', ['card'], 'In a view', 'Previous section of the card', {
		takes: 'repeat',
	}),
	bind('timeline.nextGroup', '}', timeline, 'In a view', 'Next year or month', {takes: 'repeat'}),
	bind('timeline.previousGroup', '{', timeline, 'In a view', 'Previous year or month', {takes: 'repeat'}),
	bind('items.actorCard', 'a', ['card', 'timeline'], 'In a view', 'Card of the actor that is chosen', {
		label: 'actor',
	}),
	bind('items.factCard', 'i', ['card', 'timeline'], 'In a view', 'Card of the fact that is chosen', {
		label: 'fact',
	}),
	bind('timeline.order', 't tab', timeline, 'In a view', 'By the calendar, or as the text has them', {
		label: 'order',
	}),
	bind('filters.toggle', 'enter space', filters, 'In a view', 'Put the filter on, or take it off', {
		label: 'on/off',
	}),
	bind('places.remove', 'd delete', places, 'In a view', 'Take the mark away'),
	bind('map.right', 'l right', map, 'Story map', 'Next paragraph', {label: 'paragraph', takes: 'repeat'}),
	bind('map.left', 'h left', map, 'Story map', 'Previous paragraph', {takes: 'repeat'}),
	bind('map.down', 'j down', map, 'Story map', 'Next actor', {label: 'actor', takes: 'repeat'}),
	bind('map.up', 'k up', map, 'Story map', 'Previous actor', {takes: 'repeat'}),
	bind('map.nextMark', 'w tab', map, 'Story map', 'Next paragraph that the actor appears in', {
		label: 'appears',
		takes: 'repeat',
	}),
	bind('map.previousMark', 'b shift-tab', map, 'Story map', 'Previous paragraph that it appears in', {
		takes: 'repeat',
	}),
	bind('map.firstParagraph', '0 home', map, 'Story map', 'First paragraph'),
	bind('map.lastParagraph', '$ end', map, 'Story map', 'Last paragraph'),
	bind('map.pageDown', 'pageDown ctrl-d', map, 'Story map', 'Down a page of actors'),
	bind('map.pageUp', 'pageUp ctrl-u', map, 'Story map', 'Up a page of actors'),
	bind('map.firstActor', 'g', map, 'Story map', 'First actor'),
	bind('map.lastActor', 'G', map, 'Story map', 'Last actor'),
	bind('map.go', 'enter', map, 'Story map', 'Go there', {label: 'go'}),
	bind('map.actorCard', 'a', map, 'Story map', 'The actor’s card'),
	bind('map.close', 'escape q s', map, 'Story map', 'Close the map', {label: 'back', closes: true}),
];

import {type Span, slice} from '../../article/span.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Reading, Statement} from '../../reading/reading.ts';
import {factPieces} from '../rows/fact-pieces.ts';
import {speakerName} from '../rows/speaker-name.ts';
import {isUnsureFact} from '../selectors.ts';
import {createTheme} from '../themes/theme.ts';

/** More than is said of one part. */
const mostUnits = 2000;

/**
A fact in words, with labels for what marks and styles tell on the screen: «Quote by Ada Okonjo, said: “never”», «Figure: 40 million crowns», «Claim,
unattributed, unsure: …». Not made safe.
*/
export function sayFact(fact: Fact, reading: Reading): string {
	const words = fact.kind === 'statement' ? sayContent(fact.statement, reading) : sayPieces(fact, reading);
	return `${sayFactLabel(fact, reading)}: ${words}`;
}

/** What kind of fact it is and whose, without its words: «Quote by Ada Okonjo, said». */
export function sayFactLabel(fact: Fact, reading: Reading): string {
	const label = fact.label.charAt(0).toUpperCase() + fact.label.slice(1);
	const whose = fact.kind === 'statement' ? saySpeaker(fact.statement, reading) : '';
	const hedge =
		fact.kind === 'statement'
			? fact.statement.hedge
			: fact.kind === 'assertion'
				? fact.assertion.hedge
				: undefined;
	const distance = hedge === undefined ? '' : `, hedged: ${part(reading, hedge)}`;
	return label + whose + distance + (isUnsureFact(fact) ? ', unsure' : '');
}

function saySpeaker(statement: Statement, reading: Reading): string {
	const {speaker, source, cue, within} = statement;
	const isNobody = speaker === undefined && source === undefined;
	const who = isNobody ? ', unattributed' : ` by ${speakerName(statement, reading)}`;
	const how = cue === undefined ? '' : `, ${part(reading, cue)}`;
	return (within === undefined ? '' : ', inside another statement,') + who + how;
}

function sayContent({content}: Statement, reading: Reading): string {
	return content.map(span => part(reading, span)).join(' … ');
}

function sayPieces(fact: Fact, reading: Reading): string {
	return factPieces(fact, reading, {isSelected: false}, createTheme(0))
		.map(piece => (piece.text === ' · ' ? ', ' : piece.text))
		.join('');
}

function part(reading: Reading, {start, end}: Span): string {
	return slice(reading.article.text, {start, end: Math.min(end, start + mostUnits)});
}

import {describe} from 'vitest';
import {checkStatements} from '../../support/check-statements.ts';

describe('cues that report, and such as only look like it', () => {
	checkStatements([
		['Orr apologised for calling it a plot.', 'Orr | apologised for | calling it a plot'],
		[
			'Orr was quoted by a nurse as saying it was late.',
			'Orr | was quoted by a nurse as saying | it was late',
		],
		['They met groups that support the ferry.'],
		['They met Pike, who supports the ferry.', 'who | supports | the ferry'],
		['Orr was loath to say the road was safe.', 'Orr | was loath | to say the road was safe'],
		['A new club called Acme Rovers won.'],
	]);
});

describe('a subject between commas, and no speaker behind the verb', () => {
	checkStatements([
		['The chair, Ruth Orr, defended the orchestra.', 'The chair, Ruth Orr | defended | the orchestra'],
		[
			'The cellist, speaking on Monday, rejected the plan.',
			'The cellist, speaking on Monday | rejected | the plan',
		],
	]);
});

describe('participles that describe, and prepositions', () => {
	checkStatements([
		['The 60 pledged delegates were late.'],
		['The board met regarding the road.'],
		['Orr pledged to stay.', 'Orr | pledged | to stay'],
	]);
});

describe('small words as subjects', () => {
	checkStatements([
		['It has refused to pay.', 'It | has refused | to pay'],
		['It threatens to rain.'],
		['They read a study that found the road was long.', 'that | found | the road was long'],
		[
			'A candidate -- Tom Pike, who lost -- said the road was long.',
			'A candidate -- Tom Pike, who lost | said | the road was long',
		],
	]);
});

describe('what is laid at somebody’s door', () => {
	checkStatements([
		['Pike was accused of theft.', ' | was accused of | Pike … theft'],
		['Pike was charged with taking the boat.', ' | was charged with | Pike … taking the boat'],
		['Pike was taken for a fool.'],
	]);
});

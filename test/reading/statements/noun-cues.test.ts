import {describe} from 'vitest';
import {checkStatements} from '../../support/check-statements.ts';

describe('what a clause is about', () => {
	checkStatements([
		['Fox’s claim that the ferry was safe has angered the town.', 'Fox’s | claim | that the ferry was safe'],
		[
			'Fox’s plan to sell the ferry that her father built has angered the town.',
			'Fox’s | plan | to sell the ferry that her father built',
		],
		['Her attacks on the council grew louder.', 'Her | attacks on | the council'],
		['There were complaints that the ferry was late.', ' | complaints | that the ferry was late'],
	]);
});

describe('what hangs on a light verb', () => {
	checkStatements([
		['Fox voiced concern about the ferry.', 'Fox | voiced concern about | the ferry'],
		['Fox made the claim that the ferry was safe.', 'Fox | made the claim | that the ferry was safe'],
	]);
});

describe('what is part of another verb’s telling', () => {
	checkStatements([
		['Orr grew up near her plan to sell the ferry.'],
		['The reports that I have seen, are old.'],
	]);
});

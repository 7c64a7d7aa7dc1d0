import {describe} from 'vitest';
import {checkStatements} from '../../support/check-statements.ts';

describe('speech that goes on in the next paragraph', () => {
	checkStatements([
		[
			'“The ferry is old,” Fox said.\n\n“It will not last the winter.”\n\n“Nor will we, I think.”',
			'Fox | said | “The ferry is old,” … “It will not last the winter.” … “Nor will we, I think.”',
		],
		[
			'Fox praised the crew of the ferry.\n\n“They tried everything they could.”',
			'Fox | praised | the crew of the ferry … “They tried everything they could.”',
		],
		[
			'Fox put up two signs in the harbour: “The ferry is too old.” . . . “The ferry will really sink.”',
			'Fox | put up two signs in the harbour: | “The ferry is too old.” … “The ferry will really sink.”',
		],
	]);
});

describe('speech whose speaker the sentence before names', () => {
	checkStatements([
		[
			'Dana Fox was clear. “The ferry will not last the winter.”',
			'Dana Fox | was clear | “The ferry will not last the winter.”',
		],
		[
			'Dana Fox stood up.\n\n“The ferry will not last the winter.”',
			'Dana Fox |  | “The ferry will not last the winter.”',
		],
		[
			'Dana Fox hung a sign in the harbour office: “The ferry will not sail today.”',
			'Dana Fox | hung a sign in the harbour office: | “The ferry will not sail today.”',
		],
	]);
});

describe('speech whose speaker stands beside it, by words that no lexicon has', () => {
	checkStatements([
		[
			'“The ferry will not last the winter,” Fox notes.',
			'Fox | notes | “The ferry will not last the winter,”',
		],
		[
			'“They asked, ‘Will it last the winter?’” Fox told reporters.',
			'Fox | told | “They asked, ‘Will it last the winter?’”',
		],
		[
			'Former mayor of Elm Hill Dana Fox: “The ferry will not last the winter.”',
			'Former mayor of Elm Hill Dana Fox | : | “The ferry will not last the winter.”',
		],
	]);
});

describe('what is no speech', () => {
	checkStatements([
		['Fox read her book, “The Long Walk of the North.”'],
		['“Green,” a film by Orr, was long.'],
		['Fox said the ferry was old. It rained.\n\n“The Long Walk.”', 'Fox | said | the ferry was old'],
	]);
});

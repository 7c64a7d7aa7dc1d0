import {describe} from 'vitest';
import {checkStatements} from '../../support/check-statements.ts';

describe('cues of several words', () => {
	checkStatements([
		['Orr took issue with the plan.', 'Orr | took issue with | the plan'],
		['Orr took strong issue with the plan.', 'Orr | took strong issue with | the plan'],
		['Orr later walked back the remark.', 'Orr | later walked back | the remark'],
		['Pike came out strongly against the bridge.', 'Pike | came out strongly against | the bridge'],
		[
			'Pike made it very clear that the road would stay.',
			'Pike | made it very clear | that the road would stay',
		],
		['Pike made clear the road would stay.', 'Pike | made clear | the road would stay'],
		['Pike went out of his way to praise the team.', 'Pike | went out of his way | to praise the team'],
		['Fox is no fan of the new road.', 'Fox | is no fan of | the new road'],
		['Fox has been an outspoken critic of the road.', 'Fox | has been an outspoken critic of | the road'],
		['Fox is in favor of a ferry.', 'Fox | is in favor of | a ferry'],
		['Fox stood by her remarks.', 'Fox | stood by | her remarks'],
		['The shop took issue 12 of the paper.'],
		['He took the road with a limp.'],
		['He made the soup very clear.'],
		['Fox is a fan.'],
	]);
});

describe('content further behind the verb', () => {
	checkStatements([
		['Orr vowed Tuesday to stay.', 'Orr | vowed | to stay'],
		['Orr said last week that the road was open.', 'Orr | said | that the road was open'],
		['Orr believes, for example, that the road is safe.', 'Orr | believes | that the road is safe'],
		['Orr claimed (without proof) that the road was safe.', 'Orr | claimed | that the road was safe'],
		['Orr says closing the road would help.', 'Orr | says | closing the road would help'],
		['The poll shows Orr leading by five points.', 'The poll | shows | Orr leading by five points'],
		['The film shows a farm.'],
		['Orr spoke Tuesday at noon.'],
	]);
});

describe('verbs that a tagger takes for something else', () => {
	checkStatements([
		['Orr has since said that the road was safe.', 'Orr | has since said | that the road was safe'],
		['Orr has long complained that the road floods.', 'Orr | has long complained | that the road floods'],
		['She’s argued for years that the road floods.', 'She | ’s argued | that the road floods'],
		['She’s expected to win.', ' | ’s expected | She … to win'],
		['Merkel talks about a new road.', 'Merkel | talks about | a new road'],
		['Tom Pike and Ruth Long suggest that it floods.', 'Tom Pike and Ruth Long | suggest | that it floods'],
		['A song like the old one won.'],
	]);
});

describe('feelings behind other verbs than «be», and rarer ones', () => {
	checkStatements([
		['Voters remained sceptical of the plan.', 'Voters | remained sceptical of | the plan'],
		['Voters were lukewarm about the bridge.', 'Voters | were lukewarm about | the bridge'],
		['Orr is keen to leave.', 'Orr | is keen | to leave'],
		['Orr grew weary of the debate.', 'Orr | grew weary of | the debate'],
		['Orr was so frustrated that he left.'],
		['It was certain that he left.'],
	]);
});

describe('verbs that are found by the tagger alone', () => {
	checkStatements([
		['Orr likened the plan to a raffle.', 'Orr | likened | the plan to a raffle'],
		['Orr ignored the advice.', 'Orr | ignored | the advice'],
		['Pike confided that he was tired.', 'Pike | confided | that he was tired'],
		['The hall has a contrast of old and new.'],
	]);
});

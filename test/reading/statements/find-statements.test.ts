import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import type {Statement} from '../../../source/reading/reading.ts';
import {findStatements} from '../../../source/reading/statements/find-statements.ts';
import {checkStatements} from '../../support/check-statements.ts';

function found(text: string): Array<{readonly statement: Statement; readonly text: string}> {
	const article = articleFromPlainText(text, 'test');
	return findStatements(analyse(article), []).map(statement => ({statement, text: article.text}));
}

describe('content behind the cue', () => {
	checkStatements([
		['The mayor said that the bridge was safe.', 'The mayor | said | that the bridge was safe'],
		['The mayor said the bridge was safe.', 'The mayor | said | the bridge was safe'],
		['Dana Fox also said, “It is over.”', 'Dana Fox | also said | “It is over.”'],
		['Dana Fox wrote: “It is over.”', 'Dana Fox | wrote: | “It is over.”'],
		['Orr vowed to rebuild the bridge.', 'Orr | vowed | to rebuild the bridge'],
		[
			'The council urged residents to leave their homes.',
			'The council | urged | residents to leave their homes',
		],
		['Orr told reporters that the bridge had failed.', 'Orr | told | that the bridge had failed'],
		['Orr told him to leave.', 'Orr | told | to leave'],
		['Orr said on Monday that the bridge had failed.', 'Orr | said | that the bridge had failed'],
		['The union called for a new vote.', 'The union | called for | a new vote'],
		['Fox criticized the plan.', 'Fox | criticized | the plan'],
		['Pike asked whether the road was open.', 'Pike | asked | whether the road was open'],
		['Pike pointed out that the road was open.', 'Pike | pointed out | that the road was open'],
		['Residents fear that the river will rise.', 'Residents | fear | that the river will rise'],
		['The town wants a new school.', 'The town | wants | a new school'],
		['Pike has not said whether he will run.', 'Pike | has not said | whether he will run'],
	]);
});

describe('content before the cue and around it', () => {
	checkStatements([
		['“It is over,” Fox said.', 'Fox | said | “It is over,”'],
		['“It is over,” said Fox.', 'Fox | said | “It is over,”'],
		[
			'“It is over,” said Dana Fox, a farmer from Elm Hill.',
			'Dana Fox, a farmer from Elm Hill | said | “It is over,”',
		],
		['“It is,” she said, “over.”', 'she | said | “It is,” … “over.”'],
		['“It is over,” Fox deadpanned.', 'Fox | deadpanned | “It is over,”'],
		['The bridge was safe, the mayor said.', 'the mayor | said | The bridge was safe'],
		['The bridge, officials said, will fail.', 'officials | said | The bridge … will fail'],
		['The bridge was “dead,” Fox said.', 'Fox | said | The bridge was “dead,”'],
		['“Why?” Fox asked.', 'Fox | asked | “Why?”'],
		['It is a road that critics say will flood.', 'critics | say | that … will flood'],
	]);
});

describe('where content ends', () => {
	checkStatements([
		[
			'Fox said the plan had failed and warned that more would fail.',
			'Fox | said | the plan had failed',
			'Fox | warned | that more would fail',
		],
		[
			'Fox said the plan had failed, adding that nobody was hurt.',
			'Fox | said | the plan had failed',
			'Fox | adding | that nobody was hurt',
		],
		['Fox said the plan had failed, but she did not leave.', 'Fox | said | the plan had failed'],
		['Fox, who said the plan had failed, left the room.', 'who | said | the plan had failed'],
		[
			'Fox said that the plan, the roads and the bridge had failed.',
			'Fox | said | that the plan, the roads and the bridge had failed',
		],
		['Fox praised the plan after the vote.', 'Fox | praised | the plan'],
	]);
});

describe('sources', () => {
	checkStatements([
		['Fox, a former farmer, said the river had risen.', 'Fox, a former farmer | said | the river had risen'],
		['Smith’s lawyer said he was innocent.', 'Smith’s lawyer | said | he was innocent'],
		['A spokesman for Acme said it would comply.', 'A spokesman for Acme | said | it would comply'],
		['Citing costs, the mayor closed the school.', 'the mayor | Citing | costs'],
		['Pike took the stage and called the plan “a mess.”', 'Pike | called | the plan “a mess.”'],
		['Pike, Fox and Orr said they agreed.', 'Pike, Fox and Orr | said | they agreed'],
		['Pike last week said the road was open.', 'Pike | said | the road was open'],
	]);
});

describe('according to', () => {
	checkStatements([
		['According to the mayor, the bridge is safe.', 'the mayor | According to | the bridge is safe'],
		['The bridge is safe, according to the mayor.', 'the mayor | according to | The bridge is safe'],
		['The bridge, according to the mayor, is safe.', 'the mayor | according to | The bridge … is safe'],
		['The parts were sorted according to size.'],
	]);
});

describe('passives, feelings and nouns', () => {
	checkStatements([
		['The bridge is expected to open in May.', ' | is expected | The bridge … to open in May'],
		['The plan was endorsed by the mayor.', 'the mayor | was endorsed | The plan'],
		[
			'Fox was quoted as saying that the road was open.',
			'Fox | was quoted as saying | that the road was open',
		],
		['Fox was confident that the road was open.', 'Fox | was confident | that the road was open'],
		['Pike was asked, “Is it over?”', ' | was asked | “Is it over?”'],
		['Asked about the road, Fox shrugged.', ' | Asked about | the road'],
		['It was her claim that the road was open.', 'her | claim | that the road was open'],
		['The bridge was found in ruins.'],
		['The plan on the table was long.'],
		['A firm called Acme built it.'],
	]);
});

describe('quotations that stand free', () => {
	checkStatements([
		['“It is over,” Fox said. “We all know it.”', 'Fox | said | “It is over,” … “We all know it.”'],
		['Fox said it was over. “We all know it.”', 'Fox | said | it was over … “We all know it.”'],
		[
			'“It is over,” Fox said. “We all know it.\n\n“It was long ago.”',
			'Fox | said | “It is over,” … “We all know it. … “It was long ago.”',
		],
		['The rain ended.\n\n“Nobody here knows what to do.”', ' |  | “Nobody here knows what to do.”'],
		['Fox wrote to her staff:\n\n“It is over for all of us.”', 'Fox | wrote | “It is over for all of us.”'],
		['He read “The Long Walk” twice.'],
		['The so-called “green” road is long.'],
	]);
});

describe('what else marks a statement', () => {
	checkStatements([
		['The mayor has reportedly left the town.', ' | reportedly | The mayor has … left the town'],
		['Critics see the plan as a risk.', 'Critics | see | the plan as a risk'],
		['Critics see the plan.'],
		['As Orr pointed out, the road is long.', 'Orr | pointed out | the road is long'],
		['She met a man whom Pike called “a fool.”', 'Pike | called | whom … “a fool.”'],
		[
			'The mayor issued a statement saying the road was open.',
			'The mayor | issued a statement saying | the road was open',
		],
		[
			'The mayor released the following statement:\n\n“The road is open to all of you.”',
			'The mayor | released the following statement: | “The road is open to all of you.”',
		],
		['The sign read, “Keep out.”', 'The sign | read | “Keep out.”'],
		['The mayor voiced concern about the road.', 'The mayor | voiced concern about | the road'],
		['The reports that I have seen are long.'],
		['To say so is easy.'],
		['The road appears to flood in May.'],
		['The idea that it floods is old.'],
	]);
});

describe('verbs of no lexicon', () => {
	checkStatements([
		['Pike bristled: “It is over.”', 'Pike | bristled: | “It is over.”'],
		['“It is over?” retorted Pike.', 'Pike | retorted | “It is over?”'],
		['As Pike put it, “It is over.”', 'Pike | put it | “It is over.”'],
		['“Green” cars sell well.'],
		['Pike walked home: it was late.'],
	]);
});

describe('where a tagger is overruled', () => {
	checkStatements([
		['Polls show that voters want change.', 'Polls | show | that voters want change'],
		['Orr slams the plan.', 'Orr | slams | the plan'],
		['The claims of the workers were long.'],
		['The United States said it would wait.', 'The United States | said | it would wait'],
		['Will believes the road is long.', 'Will | believes | the road is long'],
		['“The road is long,” said Rev. Tom Pike.', 'Rev. Tom Pike | said | “The road is long,”'],
	]);
});

describe('marks of quotation in every style', () => {
	checkStatements([
		['"It is over," Fox said.', 'Fox | said | "It is over,"'],
		["''It is over,'' Fox said.", "Fox | said | ''It is over,''"],
		['‘It is over,’ Fox said.', 'Fox | said | ‘It is over,’'],
		['“He said ‘no,’ ” Fox said.', 'Fox | said | “He said ‘no,’ ”'],
		['Fox said, “It is over.', 'Fox | said | “It is over.'],
		['“It is over. We tried,” Fox said.', 'Fox | said | “It is over. We tried,”'],
		['Fox said: “It is over. We tried.”', 'Fox | said: | “It is over. We tried.”'],
	]);
});

describe('names with a colon', () => {
	checkStatements([
		[
			'MAYOR ORR: We will rebuild.\n\nMR. PIKE: When?',
			'MAYOR ORR | : | We will rebuild.',
			'MR. PIKE | : | When?',
		],
		['Q: When did it fail?\n\nA: In May.', 'Q | : | When did it fail?', 'A | : | In May.'],
		['Orr: “We will rebuild the bridge.”', 'Orr | : | “We will rebuild the bridge.”'],
		['@ruthorr: “We will rebuild the bridge.”', '@ruthorr | : | “We will rebuild the bridge.”'],
		['Note: prices rise in May.'],
	]);
});

test('kinds tell how much of the content is quoted', () => {
	const kindOf = (text: string) => found(text)[0]?.statement.kind;
	expect(kindOf('“It is over,” Fox said.')).toBe('direct');
	expect(kindOf('Fox said it was “over.”')).toBe('mixed');
	expect(kindOf('Fox said it was over.')).toBe('indirect');
	expect(kindOf('Fox said, "It is over."')).toBe('direct');
});

test('statements in the content of another name it', () => {
	const [outer, inner] = found('Orr said that Pike had warned that the river would rise.').map(
		entry => entry.statement,
	);
	expect(outer?.within).toBeUndefined();
	expect(inner?.within).toBe(outer?.id);
});

describe('what somebody says in a quotation is not taken for the article’s report', () => {
	checkStatements([
		[
			'“I hope that she believes that I want to go home,” Fox said.',
			'Fox | said | “I hope that she believes that I want to go home,”',
		],
	]);
});

test('hedges are the words that keep a distance', () => {
	const hedgeOf = (text: string) => {
		const [first] = found(text);
		return first?.statement.hedge && slice(first.text, first.statement.hedge);
	};

	expect(hedgeOf('Orr has reportedly told Pike that the plan is dead.')).toBe('reportedly');
	expect(hedgeOf('Orr claims that the plan is dead.')).toBe('claims');
	expect(hedgeOf('Orr says that the plan is dead.')).toBeUndefined();
});

describe('what reads like a statement and is none, and the reverse', () => {
	checkStatements([
		[
			'The coach said the referee had added “about a week” of extra time.',
			'The coach | said | the referee had added “about a week” of extra time',
		],
		['“About a week,” she added.', 'she | added | “About a week,”'],
		[
			'The company plans to cut 90 jobs, a person familiar with the matter said.',
			'a person familiar with the matter | said | The company plans to cut 90 jobs',
		],
		[
			'The company plans to cut 90 jobs, a tenth of them here.',
			'The company | plans | to cut 90 jobs, a tenth of them here',
		],
		['She declined to say when the bridge would open.', 'She | declined | to say when the bridge would open'],
		[
			'The mayor added that Orr insisted it was late.',
			'The mayor | added | that Orr insisted it was late',
			'Orr | insisted | it was late',
		],
		['They polled people in swing states whose votes count.'],
		['It is one of 10 states he won.'],
		['The mayor states that votes count.', 'The mayor | states | that votes count'],
		[
			'It lends 900 books a month, up from 600 in 2019, its director, Joan Pell, said.',
			'its director, Joan Pell | said | It lends 900 books a month, up from 600 in 2019',
		],
		[
			'Pell, a lawyer from Des Moines, Iowa, said the road was safe.',
			'Pell, a lawyer from Des Moines, Iowa | said | the road was safe',
		],
		['In a statement, it called the strike “reckless” and left.', 'it | called | the strike “reckless”'],
		['In the valley, it called the herd home.'],
		[
			'A spokesman for the union called the plan “a declaration of war.”',
			'A spokesman for the union | called | the plan “a declaration of war.”',
		],
		['He works for a firm called Orr.'],
		['Analysts had expected €2 billion.', 'Analysts | had expected | €2 billion'],
	]);
});

import {describe, expect, test} from 'vitest';
import {mentionsOf} from './support.ts';

describe('third person', () => {
	test('goes by gender', () => {
		const text = 'Jane Roe met Thomas Poe. She thanked him for his help.';
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['She']);
		expect(mentionsOf(text, 'Thomas Poe', 'pronoun')).toEqual(['him', 'his']);
	});

	test('prefers the subject of the sentence before', () => {
		const text = 'Thomas Poe spoke to Peter Klein. He was tired.';
		expect(mentionsOf(text, 'Thomas Poe', 'pronoun')).toEqual(['He']);
	});

	test('does not take the subject for the object of its own clause', () => {
		const text = 'Peter Klein arrived. Thomas Poe told him.';
		expect(mentionsOf(text, 'Peter Klein', 'pronoun')).toEqual(['him']);
	});

	test('learns the gender of a name that no list knows from an honorific', () => {
		const text = 'Mrs. Zxora Quill met Thomas Poe. She left.';
		expect(mentionsOf(text, 'Zxora Quill', 'pronoun')).toEqual(['She']);
	});

	test('leaves a pronoun alone that means somebody without a name', () => {
		const text = 'Jane Roe ran. The boy was late. He cried.';
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual([]);
	});

	test('inside a quotation is not its speaker', () => {
		const text = 'Peter Klein left. “He is a good man,” Thomas Poe said.';
		expect(mentionsOf(text, 'Peter Klein', 'pronoun')).toEqual(['He']);
		expect(mentionsOf(text, 'Thomas Poe', 'pronoun')).toEqual([]);
	});

	test('behind «said» is who says it, though somebody else is spoken of more', () => {
		const text = 'Peter Klein was a painter. Klein was loved. Thomas Poe said he had bought one.';
		expect(mentionsOf(text, 'Thomas Poe', 'pronoun')).toEqual(['he']);
	});

	test('behind another quotation is who said the one before, though its words speak of somebody else', () => {
		const text =
			'Thomas Poe played down Peter Klein’s attack on a judge. Klein did not call.\n\n“You have no more trouble with what Klein said than with her,” Poe said in a call with reporters.\n\n“I hear no complaint from the bench,” he said.';
		expect(mentionsOf(text, 'Thomas Poe', 'pronoun')).toContain('he');
		expect(mentionsOf(text, 'Peter Klein', 'pronoun')).toEqual([]);
	});

	test('behind a quotation is whom a sentence in between has turned to', () => {
		const text =
			'“The fee stays,” Thomas Poe said.\n\nPeter Klein went home early. “It will never be paid,” he said.';
		expect(mentionsOf(text, 'Peter Klein', 'pronoun')).toEqual(['he']);
	});

	test('of one gender is not who was meant by the other', () => {
		const text = 'Jane Roe taught Zxora Quill. He left. She stayed.';
		expect(mentionsOf(text, 'Zxora Quill', 'pronoun')).toEqual(['He']);
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['She']);
	});

	test('is no mention of an organisation or a place', () => {
		expect(mentionsOf('Norway signed. He left.', 'Norway', 'pronoun')).toEqual([]);
	});
});

describe('first person', () => {
	test('in a quotation is its speaker', () => {
		const text = '“I am done with my work,” Jane Roe said.';
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['I', 'my']);
	});

	test('outside quotation marks is nobody', () => {
		expect(mentionsOf('I met Jane Roe. My bag was gone.', 'Jane Roe', 'pronoun')).toEqual([]);
	});

	test('in an interview without marks is whom the opening names, and «you» in a question too', () => {
		const text = [
			'A talk with Jane Roe',
			'When do you write?',
			'I write at night.',
			'Who reads it first?',
			'My sister does.',
			'Will there be more?',
			'I hope so.',
		].join('\n\n');
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['you', 'I', 'My', 'I']);
	});

	test('in a paragraph that a name and a colon open is that person', () => {
		const text =
			'Jane Roe met Tom Poe.\n\nRoe: I write at night.\n\nMr. Poe: My day begins early.\n\nI left then.';
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['I']);
		expect(mentionsOf(text, 'Tom Poe', 'pronoun')).toEqual(['My']);
	});

	test('and «you» before it, when nobody else answers', () => {
		const text = [
			'A talk with Jane Roe',
			'Courier: Who reads your books?',
			'Jane Roe: My sister.',
			'Courier: And you?',
			'Jane Roe: I write them.',
		].join('\n\n');
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['your', 'My', 'you', 'I']);
	});

	test('in a speech is whom its title names', () => {
		const text = `Remarks by Jane Roe\n\n${'I thank my friends. '.repeat(4)}`;
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toHaveLength(8);
		expect(mentionsOf(text.replace('Remarks by', 'Dinner with'), 'Jane Roe', 'pronoun')).toEqual([]);
	});

	test('is the writer where the writer tells between answers', () => {
		const text = [
			'Interview with Jane Roe',
			'When do you write?',
			'I write at night.',
			'Roe laughs when she tells me.',
			'Who reads it first?',
			'My sister does.',
		].join('\n\n');
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['you', 'I', 'she', 'My']);
	});

	test('answers a remark that is no question, where the opening speaks of an interview', () => {
		const text = [
			'Interview with Jane Roe',
			'You are seen by the sea often.',
			'I like the sea. It was Jane Roe, my namesake, who told me that I should go. My boat is there.',
			'Will you go again?',
			'I will.',
		].join('\n\n');
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual([
			...['You', 'I', 'my', 'me', 'I', 'My', 'you', 'I'],
		]);
	});

	test('is nobody where only a caption names somebody', () => {
		const text = [
			'Interviews on the sea',
			'File photo of Jane Roe.',
			'Will you go?',
			'I will.',
			'Are you sure?',
			'I am.',
		].join('\n\n');
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual([]);
	});

	test('is nobody in a text with two questions', () => {
		const text = 'Jane Roe spoke.\n\nWhy me?\n\nI do not know.\n\nWhy now?\n\nI cannot say.';
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual([]);
	});
});

describe('in a hearing', () => {
	const hearing = [
		'Mr. Poe, we shall hear you later. Ms. Roe, please proceed.',
		'Thank you. I will tell you why my client waited. I was there.',
		'Did you ask your client to wait?',
		'I did.',
		'When did you do that?',
		'I did it at once.',
		'Mr. Poe, you have five minutes.',
		'I need three.',
	];
	const text = ['Jane Roe and Tom Poe speak for the two towns.', ...hearing].join('\n\n');

	test('whoever is called upon says «I», and is asked', () => {
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual([
			...['I', 'my', 'I', 'you', 'your', 'I', 'you', 'I'],
		]);
	});

	test('whoever is spoken to next takes over', () => {
		expect(mentionsOf(text, 'Tom Poe', 'pronoun')).toEqual(['you', 'I']);
	});

	test('nobody is where nobody is called upon', () => {
		const plain = text.replace('Ms. Roe, please proceed.', '').replace('Mr. Poe, you have', 'You have');
		expect(mentionsOf(plain, 'Jane Roe', 'pronoun')).toEqual([]);
	});
});

describe('whoever introduces himself', () => {
	test('says «I» all through', () => {
		const text = 'Good morning.\n\nMy name is Jane Roe. I speak for the town.\n\nI thank you.';
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['My', 'I', 'I']);
	});

	test('does so for one paragraph where others do too', () => {
		const text = 'Hello, I’m Jane Roe and I draw.\n\nI am Tom Poe.\n\nI like both.';
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual(['I', 'I']);
		expect(mentionsOf(text, 'Tom Poe', 'pronoun')).toEqual(['I']);
	});

	test('is not whose brother he is', () => {
		expect(mentionsOf('I am Jane Roe’s brother. I draw.', 'Jane Roe', 'pronoun')).toEqual([]);
	});
});

describe('a heading that names the speaker among others', () => {
	const body = `${'I thank my friends in the hall. '.repeat(4)}`;

	test('gives him the speech', () => {
		const text = `Jane Roe’s inaugural address\n\nTom Poe had left the hall.\n\n${body}`;
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toHaveLength(8);
	});

	test('does not when the text goes on naming him: then somebody writes about it', () => {
		const text = `Jane Roe’s inaugural address\n\nTom Poe had left the hall.\n\n${body} I saw Jane Roe leave.`;
		expect(mentionsOf(text, 'Jane Roe', 'pronoun')).toEqual([]);
	});
});

describe('«we»', () => {
	test('in a quotation is the organisation that says it', () => {
		const text = '“We regret our delay,” the Norsk Company said.';
		expect(mentionsOf(text, 'Norsk Company', 'pronoun')).toEqual(['We', 'our']);
	});

	test('is nobody where a person says it', () => {
		expect(mentionsOf('“We regret our delay,” Jane Roe said.', 'Jane Roe', 'pronoun')).toEqual([]);
	});
});

describe('«it»', () => {
	test('is what the sentence before was about', () => {
		const text = 'Norway is a country in the north. It has long winters, and its summers are short.';
		expect(mentionsOf(text, 'Norway', 'pronoun')).toEqual(['It', 'its']);
	});

	test('is not the subject of the clause that it is the object of', () => {
		expect(mentionsOf('The old car failed. Norway replaced it.', 'Norway', 'pronoun')).toEqual([]);
	});

	test('that opens a sentence is the organisation that was the subject before', () => {
		expect(
			mentionsOf('The Norsk Company cut jobs. It blamed its rivals.', 'Norsk Company', 'pronoun'),
		).toEqual(['It', 'its']);
	});

	test.each(['It rained.', 'It is said that all is well.', 'It seems so.', 'Rain fell. It stopped.'])(
		'is nobody in «%s»',
		text => {
			expect(mentionsOf(`The Norsk Company cut jobs. ${text}`, 'Norsk Company', 'pronoun')).toEqual([]);
		},
	);
});

describe('«its»', () => {
	test('is the organisation or place that is its sentence’s subject', () => {
		expect(mentionsOf('Norway must keep its neutrality.', 'Norway', 'pronoun')).toEqual(['its']);
	});

	test('is not what only owns the subject, nor one of two', () => {
		expect(mentionsOf('Norway’s army lost its tanks.', 'Norway', 'pronoun')).toEqual([]);
		expect(mentionsOf('Norway and Sweden changed its plan.', 'Norway', 'pronoun')).toEqual([]);
	});
});

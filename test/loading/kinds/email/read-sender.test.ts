import {expect, it} from 'vitest';
import {readSender} from '../../../../source/loading/kinds/email/read-sender.ts';

it.each([
	['Jane Doe', 'jane@x.example', undefined, {byline: 'Jane Doe'}],
	['Jane Doe', 'jane@x.example', 'Harbour Weekly', {byline: 'Jane Doe', publisher: 'Harbour Weekly'}],
	['Jane Doe at Harbour News', 'n@x.example', undefined, {byline: 'Jane Doe', publisher: 'Harbour News'}],
	[
		'"Jane van der Doe, Harbour News"',
		'n@x.example',
		undefined,
		{byline: 'Jane van der Doe', publisher: 'Harbour News'},
	],
	['Jane Doe (Harbour News)', 'n@x.example', undefined, {byline: 'Jane Doe', publisher: 'Harbour News'}],
	['Harbour News | Jane Doe', 'n@x.example', undefined, {byline: 'Jane Doe', publisher: 'Harbour News'}],
	['Harbour News', 'n@x.example', 'Other', {publisher: 'Harbour News'}],
	['The Morning', 'n@x.example', undefined, {publisher: 'The Morning'}],
	['Jane', 'n@x.example', undefined, {publisher: 'Jane'}],
	['Jane Daily', 'n@x.example', undefined, {publisher: 'Jane Daily'}],
	['Grace Tides', 'letters@gracetides.example', undefined, {publisher: 'Grace Tides'}],
	['a@x.example', 'a@x.example', undefined, {}],
	['', 'a@x.example', 'Harbour Weekly', {publisher: 'Harbour Weekly'}],
])('tells somebody from a publication: %s', (name, address, list, sender) => {
	expect(readSender(name, address, list)).toEqual(sender);
});

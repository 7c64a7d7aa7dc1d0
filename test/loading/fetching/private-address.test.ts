import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isPrivateAddress} from '../../../source/loading/fetching/private-address.ts';
import {isPrivateName} from '../../../source/loading/fetching/resolve-host.ts';

describe('a private address', () => {
	test.each([
		['this computer', ['127.0.0.1', '127.255.0.9', '::1', '0.0.0.0', '::']],
		[
			'a network of one’s own',
			['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fdff::1'],
		],
		['what is beside it', ['169.254.1.1', 'fe80::1', 'fe80::1%eth0', 'fec0::1']],
		['a cloud’s own service', ['169.254.169.254', 'fd00:ec2::254', '168.63.129.16', '100.100.100.200']],
		['a provider’s own network', ['100.64.0.1', '100.127.255.255']],
		['many at once', ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1']],
		['nowhere', ['192.0.2.1', '198.18.0.1', '203.0.113.9', '240.0.0.1', '2001:db8::1', '100::1', '3fff::1']],
		['one of these in another form', ['::ffff:127.0.0.1', '::ffff:a00:1', '::127.0.0.1', '::ffff:0:7f00:1']],
		[
			'one of these through a translator',
			['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '2002:7f00:1::', '2001::1'],
		],
		['no address at all', ['', 'news.example', '1.2.3', '1.2.3.4.5', ':::']],
	])('leads to %s', (_where, addresses) => {
		expect(addresses.filter(address => !isPrivateAddress(address))).toEqual([]);
	});

	test('is none of the public internet', () => {
		const addresses = [
			'1.1.1.1',
			'172.15.255.255',
			'172.32.0.1',
			'100.63.255.255',
			'100.128.0.1',
			'169.253.0.1',
			'223.255.255.254',
			'2606:4700::1111',
			'2a00:1450:4001:80b::200e',
			'::ffff:1.1.1.1',
			'64:ff9b::101:101',
		];
		expect(addresses.filter(isPrivateAddress)).toEqual([]);
	});

	test('is private in every form that it can be reached by', () => {
		fc.assert(
			fc.property(fc.ipV4(), address => {
				const isPrivate = isPrivateAddress(address);
				expect(isPrivateAddress(`::ffff:${address}`)).toBe(isPrivate);
				expect(isPrivateAddress(`64:ff9b::${address}`)).toBe(isPrivate);
				expect(isPrivateAddress(`::${address}`)).toBe(true);
			}),
		);
	});
});

test('a private name is one for a network of one’s own', () => {
	const names = [
		'localhost',
		'LOCALHOST.',
		'a.localhost',
		'nas',
		'nas.local',
		'wiki.internal',
		'tv.home.arpa',
	];
	expect(names.filter(name => !isPrivateName(name))).toEqual([]);
	expect(['news.example', 'local.example', 'notlocal.example.', 'arpa.home'].filter(isPrivateName)).toEqual(
		[],
	);
});

import {lookup} from 'node:dns/promises';
import {isIP} from 'node:net';
import {isPrivateAddress} from './private-address.ts';

/** One of the addresses of a host. */
export type HostAddress = {
	/** An IP address, without brackets. */
	readonly address: string;
	readonly family: 4 | 6;
	/** Whether it is none of the public internet: see `isPrivateAddress`. */
	readonly isPrivate: boolean;
};

/** The addresses of a host, which is a name or an IP address (without brackets), in the order in which they are to be tried. @throws as `dns.lookup` does. */
export type ResolveHost = (host: string) => Promise<readonly HostAddress[]>;

/** Asks the system, as all programs do: the hosts file counts too. */
export const resolveHost: ResolveHost = async host => {
	const literal = isIP(host);
	const found = literal === 0 ? await lookup(host, {all: true}) : [{address: host, family: literal}];
	return found.map(({address, family}) => ({
		address,
		family: family === 6 ? 6 : 4,
		isPrivate: isPrivateAddress(address),
	}));
};

/**
Whether a name is meant for a network of one's own. It decides only where the name cannot be looked up, because a proxy does that.

RFC 6761 (localhost), 6762 (local), 8375 (home.arpa), ICANN's decision of 2024 on `internal`; names without a dot are found only by searching one's own domain.
*/
export function isPrivateName(host: string): boolean {
	const name = host.toLowerCase().replace(/\.$/, '');
	return !name.includes('.') || /\.(?:localhost|local|internal|home\.arpa)$/.test(name);
}

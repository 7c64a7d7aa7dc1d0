import {type ResolveHost, resolveHost} from './resolve-host.ts';

/** What stands between the program and the servers. */
export type Network = {
	/** Gives the addresses of a host and judges them. Those that it gives are the ones that are connected to. */
	readonly resolveHost: ResolveHost;
	/** Certificates in PEM of issuers that are trusted besides those that Node knows. */
	readonly authorities: readonly string[];
	/** Of it, the variables for proxies are read. */
	readonly environment: Readonly<Record<string, string | undefined>>;
};

/** The network as the system has it. */
export function systemNetwork(environment: Network['environment']): Network {
	return {resolveHost, authorities: [], environment};
}

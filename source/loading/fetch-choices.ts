/** How addresses are to be fetched: plain data, as the command line gives it. */
export type FetchChoices = {
	/** `use`: what is fresh is not asked for again; `refresh`: everything is; `only`: nothing is (offline). */
	readonly cache: 'use' | 'refresh' | 'only';
	readonly timeoutMs: number;
	/** Whether an address out in the web may lead to one of this machine's own network. */
	readonly allowsPrivateRedirects: boolean;
	/** Whether a document names the address and not the reader: then it must not be one of this machine's own network in the first place. */
	readonly isFromOutside?: boolean;
};

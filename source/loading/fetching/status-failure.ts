import {FetchFailure} from './fetch-failure.ts';

const saveIt = 'Open it with a browser, save the page there and open the file.';

const faults: Readonly<Record<number, readonly [fault: string, advice: string]>> = {
	401: ['It wants a name and a password', `Pullquote sends none. ${saveIt}`],
	402: ['It wants to be paid for', saveIt],
	403: ['The server refuses to give it out', `It may want a browser or a reader it knows. ${saveIt}`],
	404: ['There is no page at this address', 'Check the address for what is missing or too much.'],
	407: [
		'The proxy wants a name and a password',
		'Write them into HTTPS_PROXY and HTTP_PROXY, as in http://name:password@proxy.example:3128.',
	],
	410: ['The page has been taken down', 'Look for it in a web archive.'],
	451: ['It is withheld for legal reasons', 'Look for it in a web archive.'],
};

/**
Says what the status of an answer means for a reader, when it is none of success and no redirect. What the server has written about it is not shown: it is a page of its own, and from outside.

@param status of RFC 9110, 15, RFC 6585 (429) and RFC 7725 (451); may be any number.
@param retryAfter the header of that name: seconds or a date.
*/
export function statusFailure(status: number, retryAfter: string | undefined): FetchFailure {
	const known = faults[status];
	if (known !== undefined) {
		return new FetchFailure(`${known[0]} (${status}).`, known[1]);
	}

	if (status === 429) {
		return new FetchFailure('The server has been asked too often (429).', `Try again ${wait(retryAfter)}.`);
	}

	if (status >= 500 && status <= 599) {
		return new FetchFailure(`The server is in trouble (${status}).`, `Try again ${wait(retryAfter)}.`, {
			isOutage: true,
		});
	}

	return status >= 400 && status <= 499
		? new FetchFailure(`The server does not take the request (${status}).`, `Check the address. ${saveIt}`)
		: new FetchFailure(`The server answers with something that is no page (${status}).`, saveIt);
}

/** Two days, in seconds: what a server says beyond that is of no use to a reader. */
const longestSaid = 2 * 24 * 60 * 60;

/** @returns «in 2 minutes», or «later» where the server does not say or says nothing of use. */
function wait(retryAfter: string | undefined): string {
	const said = retryAfter?.trim() ?? '';
	const seconds = /^\d{1,9}$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - Date.now()) / 1000);
	if (!(seconds > 0 && seconds <= longestSaid)) {
		return 'later';
	}

	if (seconds < 120) {
		return `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
	}

	return seconds < 2 * 60 * 60
		? `in ${Math.ceil(seconds / 60)} minutes`
		: `in ${Math.ceil(seconds / 60 / 60)} hours`;
}

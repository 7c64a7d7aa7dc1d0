import {analyse} from 'chardet';

/** What chardet makes of bytes, likeliest first. Apart, so that it is loaded only where it is needed; bundled, a library of CommonJS has names only for who imports it statically. */
export function rankEncodings(bytes: Uint8Array): ReturnType<typeof analyse> {
	return analyse(bytes);
}

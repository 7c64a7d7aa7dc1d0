import {parse} from 'content-type';

/** What a `Content-Type` says (RFC 9110, 8.3). */
export type MediaType = {
	/** In small letters, without parameters: `text/html`. */
	readonly mediaType?: string;
	/** As it is written there. */
	readonly charset?: string;
};

/** Reads a `Content-Type`, however it is written; what makes no sense in it is left out. */
export function mediaTypeOf(header: string | undefined): MediaType {
	const {type, parameters} = parse(header ?? '');
	const charset = parameters['charset']?.trim() ?? '';
	return {
		...(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) && {mediaType: type}),
		...(/^[\w!#$%&'+^`{}~:.()-]+$/.test(charset) && {charset}),
	};
}

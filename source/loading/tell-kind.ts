import type {KindName} from './kinds/kind.ts';
import {kinds} from './kinds/registry.ts';
import type {Payload} from './payload.ts';

/**
Tells what bytes are: from what they say first, then from their media type, then from their name.

@throws {InputError} when they are of a kind that cannot be opened (a picture, an office document).
*/
export function tellKind({mediaType, fileName}: Payload): KindName {
	const byType = kinds.find(({mediaTypes}) => mediaTypes.some(known => known === mediaType));
	const byName = kinds.find(({extensions}) =>
		extensions.some(known => fileName?.toLowerCase().endsWith(known)),
	);
	return (byType ?? byName)?.name ?? 'text';
}

import type {KindName} from '../../../source/loading/kinds/kind.ts';
import type {Payload} from '../../../source/loading/payload.ts';

/** What `npm run bench:load` needs of a kind: a document of it, and the library that reads it alone. */
export type LoadBench = {
	readonly kind: KindName;
	/** Of the documents, in bytes, the larger one last, where the library alone takes minutes for a megabyte. */
	readonly sizes?: readonly [number, number];
	/** Makes a document of about so many bytes, as people have them: the same each time. */
	readonly makePayload: (bytes: number) => Promise<Payload>;
	/** What the library does of its own with the same bytes, as its documentation shows it. */
	readonly bare: (payload: Payload) => Promise<unknown>;
};

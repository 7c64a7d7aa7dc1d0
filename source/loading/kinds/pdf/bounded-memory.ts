/*
What is packed in a PDF may be a thousand times as much unpacked, and packed again in itself. pdf.js knows no limit, and neither does the process: arrays of bytes are no part of the heap that can be limited, and the watchdog
sees them only when they are there. All that pdf.js unpacks goes through two of the runtime's constructors, so as long as a PDF is being read these count, and refuse to go on beyond the limit: `DecompressionStream`, which pdf.js lets unpack
whole streams, and `Uint8Array`, of which it makes a larger and a larger one where it unpacks by itself.

This changes two global names for a while. It is the only way to have a limit without changing pdf.js; loaders run one at a time in a process of their own, and nobody else makes
arrays there.
*/
import {InputError} from '../../../article/input-error.ts';

/** Smaller arrays are not counted: there are many, and they are soon gone. */
const leastCounted = 64 * 1024;
/** Growing arrays by doubling takes up to so many times what is in the last one, which is then copied. */
const timesByGrowing = 4;

const NativeArray = globalThis.Uint8Array;
const NativeDecompression = globalThis.DecompressionStream;

/** Is over when what was unpacked comes to more than the limit. */
class Budget {
	isOver = false;
	#room: number;

	constructor(room: number) {
		this.#room = room;
	}

	spend(bytes: number): void {
		this.#room -= bytes;
		this.isOver ||= this.#room < 0;
		if (this.isOver) {
			throw new RangeError('more is unpacked than there is room for');
		}
	}
}

/**
Lets work unpack so many bytes and not more.

@param mostBytes what may come of unpacking.
@throws {InputError} when it wants more, whatever the work makes of that.
*/
export async function withBoundedMemory<Result>(
	name: string,
	mostBytes: number,
	work: () => Promise<Result>,
): Promise<Result> {
	const budget = new Budget(mostBytes * timesByGrowing);
	globalThis.Uint8Array = countingArray(budget);
	globalThis.DecompressionStream = countingDecompression(budget);
	try {
		const result = await work();
		if (budget.isOver) {
			throw new Error('pdf.js went on without what there was no room for');
		}

		return result;
	} catch (error) {
		throw budget.isOver
			? new InputError(
					name,
					`Unpacked it comes to more than ${Math.round(mostBytes / 1e6)} MB, which no article does. Print the pages that you need to a new file.`,
					{cause: error},
				)
			: error;
	} finally {
		globalThis.Uint8Array = NativeArray;
		globalThis.DecompressionStream = NativeDecompression;
	}
}

/** Makes ordinary arrays, and counts large ones that are made by their length. */
function countingArray(budget: Budget): Uint8ArrayConstructor {
	return new Proxy(NativeArray, {
		construct(target, given, newTarget) {
			const [length] = given;
			if (typeof length === 'number' && length >= leastCounted) {
				budget.spend(length);
			}

			return Reflect.construct(target, given, newTarget);
		},
	});
}

function countingDecompression(budget: Budget): typeof DecompressionStream {
	/** As the original to whoever reads and writes it, which is all that pdf.js does. */
	class CountingDecompression {
		readonly readable: ReadableStream;
		readonly writable: WritableStream;

		constructor(format: ConstructorParameters<typeof DecompressionStream>[0]) {
			const {readable, writable} = new NativeDecompression(format);
			this.writable = writable;
			this.readable = readable.pipeThrough(
				new TransformStream<Uint8Array, Uint8Array>({
					transform(chunk, controller) {
						budget.spend(chunk.length);
						controller.enqueue(chunk);
					},
				}),
			);
		}
	}

	return CountingDecompression as typeof DecompressionStream;
}

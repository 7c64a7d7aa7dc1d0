/** Characters of an encoding with the bytes that its decoder makes them of. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/**
Encodes text as any encoding of one or two bytes for a character that the platform can decode: its decoder turned round.

@throws where the encoding has no such character.
*/
export function encodeAs(encoding: string, text: string): Uint8Array {
	const table = tables.get(encoding) ?? tableOf(encoding);
	tables.set(encoding, table);
	return Uint8Array.from(
		[...text].flatMap(character => {
			const bytes = table.get(character);
			if (bytes === undefined) {
				throw new Error(`${encoding} has no ${character}`);
			}

			return bytes;
		}),
	);
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
	const table = new Map<string, readonly number[]>();
	const decoder = new TextDecoder(encoding);
	const take = (...bytes: readonly number[]) => {
		const decoded = decoder.decode(Uint8Array.from(bytes));
		if ([...decoded].length === 1 && decoded !== '\uFFFD' && !table.has(decoded)) {
			table.set(decoded, bytes);
		}
	};

	for (let first = 0; first < 256; first++) {
		take(first);
	}

	for (let first = 0x81; first < 256; first++) {
		for (let second = 0x40; second < 256; second++) {
			take(first, second);
		}
	}

	return table;
}

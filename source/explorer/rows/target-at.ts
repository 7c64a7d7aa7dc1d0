import {widthCells} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import type {Piece} from './fit-pieces.ts';

/** A stretch of a row, and what a press on it is meant for. */
export type TargetPiece<Target> = Piece & {readonly target?: Target};

/** What stands in a cell of a row that is drawn of these pieces; nothing beside them. @param cell counted from the row's first */
export function targetAt<Target>(pieces: readonly TargetPiece<Target>[], cell: number): Target | undefined {
	let end = 0;
	for (const {text, target} of pieces) {
		end += widthCells(makeSafe(text));
		if (cell < end) {
			return cell < 0 ? undefined : target;
		}
	}

	return undefined;
}

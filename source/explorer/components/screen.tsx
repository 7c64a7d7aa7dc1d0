import {Box, Text, useCursor} from 'ink';
import {memo, type ReactElement} from 'react';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {screenRows} from './screen-rows.ts';

/** What the explorer shows, as it follows from the state: a row of the screen is one string in one `<Text>`. */
export function Screen({state, theme}: {readonly state: State; readonly theme: Theme}): ReactElement {
	const {rows, caret} = screenRows(state, theme);
	// The terminal's own cursor, not a reversed cell: input methods open their window there, and screen readers and
	// magnifiers follow it.
	useCursor().setCursorPosition(caret);
	return (
		<Box flexDirection="column" width={state.size.columns} height={state.size.rows} overflow="hidden">
			{rows.map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is what its index says, whatever it holds.
				<Row key={index} text={row} />
			))}
		</Box>
	);
}

const Row = memo(function Row({text}: {readonly text: string}): ReactElement {
	return <Text wrap="truncate">{text}</Text>;
});

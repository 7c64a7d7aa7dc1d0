import {Box, Text, useCursor} from 'ink';
import type {ReactElement} from 'react';
import {spokenScreen} from '../panes/spoken-screen.ts';
import type {State} from '../state.ts';

/**
The screen as lines of words, with the terminal's cursor on what is read.

Not by Ink's own mode for screen readers: that one erases the screen and writes it whole for every key, so that all of it is said again, and has no
place for the cursor.
*/
export function Spoken({state}: {readonly state: State}): ReactElement {
	const {rows, cursor} = spokenScreen(state);
	useCursor().setCursorPosition(cursor);
	return (
		<Box width={state.size.columns} height={state.size.rows} flexDirection="column">
			{rows.map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is what its index says, whatever it holds.
				<Text key={index} wrap="truncate">
					{row || ' '}
				</Text>
			))}
		</Box>
	);
}

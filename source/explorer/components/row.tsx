import {Text} from 'ink';
import {memo, type ReactElement} from 'react';

/**
A finished row of the screen: one string, escape sequences included, as wide as its place. Drawn anew only when it changes.
Blanks at its end are left to the screen, which is blank already; only an empty text would take no row at all.
*/
export const Row = memo(function Row({text}: {readonly text: string}): ReactElement {
	return <Text wrap="truncate">{text.trimEnd() || ' '}</Text>;
});

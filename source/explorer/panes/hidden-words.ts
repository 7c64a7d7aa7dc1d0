/** How many items a list shows, and of how many where some are hidden: «7», «7 of 10»; empty where there are none at all. */
export function countWords(shown: number, hidden: number): string {
	const all = shown + hidden;
	return all === 0 ? '' : hidden === 0 ? `${shown}` : `${shown} of ${all}`;
}

/** What a list says of its hidden items, and how to see them; empty where none are. */
export function hiddenWords(hidden: number): string {
	return hidden === 0 ? '' : `u shows ${hidden} unsure`;
}

/**
Remembers a function's results by the identity of its argument, for as long as the argument lives. For values that
follow from an immutable one: the facts of a reading, the lines of an article.
*/
export function memoise<Argument extends object, Result>(
	compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
	const results = new WeakMap<Argument, {readonly result: Result}>();
	return argument => {
		let entry = results.get(argument);
		if (!entry) {
			entry = {result: compute(argument)};
			results.set(argument, entry);
		}

		return entry.result;
	};
}

/**
Remembers a function's last result, and gives it again as long as every argument is identical. For what follows from
a few fields of the state and is asked for several times a frame.
*/
export function memoiseLast<Arguments extends readonly unknown[], Result>(
	compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
	let last: {readonly given: Arguments; readonly result: Result} | undefined;
	return (...given) => {
		if (!last || given.some((value, index) => !Object.is(value, last?.given[index]))) {
			last = {given, result: compute(...given)};
		}

		return last.result;
	};
}

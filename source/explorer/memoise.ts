/**
Remembers a function's results by the identity of its argument, for as long as the argument lives. For values that
follow from an immutable one: the facts of a reading, the lines of an article.
*/
export function memoise<Argument extends object, Result>(
	compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
	return memoiseGrowing(compute, () => undefined);
}

/**
As `memoise`, for values that grow: a reading that is made longer part by part.

@param extend is given the argument, the one that was computed last, and its result; gives the result made longer, or `undefined` where
the argument is not that one made longer. It may change the old result in place where what was true of that stays true of it.
*/
export function memoiseGrowing<Argument extends object, Result>(
	compute: (argument: Argument) => Result,
	extend: (argument: Argument, before: Argument, result: Result) => Result | undefined,
): (argument: Argument) => Result {
	const results = new WeakMap<Argument, {readonly result: Result}>();
	let last: WeakRef<Argument> | undefined;
	return argument => {
		let entry = results.get(argument);
		if (!entry) {
			const before = last?.deref();
			const known = before && results.get(before);
			const grown = before && known && extend(argument, before, known.result);
			entry = {result: grown ?? compute(argument)};
			results.set(argument, entry);
			last = new WeakRef(argument);
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

import type {Baseline, Machine, Recorded} from '../test/bench/baseline.ts';
import {boundText, measureText, reaches} from '../test/bench/measures.ts';

/** The README's table of what is recorded of speed and size, in Markdown: what, how much, what is asked, what it is measured by; and the machine. */
export function speedTable({speed}: Pick<Baseline, 'speed'>): string {
	const rows = Object.entries(speed.measures).map(
		([what, recorded]) => `| ${[what, ...cellsOf(recorded)].join(' | ')} |`,
	);
	return [
		'| benchmark | measured | limit | aim | `npm run` |',
		'| --- | --- | --- | --- | --- |',
		...rows,
		...(speed.machine === undefined ? [] : ['', machineText(speed.machine)]),
	].join('\n');
}

function cellsOf({bench, value, unit, goal}: Recorded): string[] {
	const measured = measureText(value, unit);
	if (goal === undefined) {
		return [measured, '', '', `bench:${bench}`];
	}

	return [
		reaches(value, goal.limit, goal) ? measured : `${measured}: missed`,
		boundText(goal.limit, unit, goal),
		goal.aim === undefined ? '' : boundText(goal.aim, unit, goal),
		`bench:${bench}`,
	];
}

function machineText({date, processor, cores, system, node}: Machine): string {
	return `Recorded on ${date} by \`npm run bench -- --record\`: ${processor}, ${cores} cores, ${system}, Node ${node}.`;
}

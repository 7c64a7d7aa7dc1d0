import {generate} from 'selfsigned';

/** A key with its certificate, as PEM. */
export type Certificate = {
	readonly key: string;
	readonly cert: string;
};

const attributes = (commonName: string) => [{name: 'commonName', value: commonName}];

/** An issuer of certificates, which nobody knows. */
export async function makeIssuer(): Promise<Certificate> {
	const {private: key, cert} = await generate(attributes('Pullquote test issuer'), {
		keyType: 'ec',
		algorithm: 'sha256',
		extensions: [
			{name: 'basicConstraints', cA: true, critical: true},
			{name: 'keyUsage', keyCertSign: true, critical: true},
		],
	});
	return {key, cert};
}

/**
A certificate for hosts.

@param issuer by which it is signed; by itself where left out.
@param days from now in which it is valid, until a day.
*/
export async function makeCertificate(
	hosts: readonly string[],
	issuer?: Certificate,
	[from, until]: readonly [from: number, until: number] = [-1, 1],
): Promise<Certificate> {
	const day = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
	const {private: key, cert} = await generate(attributes(hosts[0] ?? ''), {
		keyType: 'ec',
		algorithm: 'sha256',
		notBeforeDate: day(from),
		notAfterDate: day(until),
		extensions: [
			{name: 'basicConstraints', cA: false},
			{name: 'subjectAltName', altNames: hosts.map(value => ({type: 2 as const, value}))},
		],
		...(issuer !== undefined && {ca: issuer}),
	});
	return {key, cert};
}

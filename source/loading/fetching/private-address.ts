import {isIP} from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where a cloud (Azure) answers its own machines what nobody else is to know, although the address is a public one. */
const insideClouds = new Set(['168.63.129.16']);

/**
Whether an IP address leads anywhere but to the public internet: to this computer, its network, its provider's, a cloud's own service, to many at once, or nowhere. What is not known to be public is private.

The ranges are those of the registries of special-purpose addresses (RFC 6890), as ipaddr.js has them. An IPv4 address inside an IPv6 one is judged by itself where that is how it is reached:
mapped (RFC 4291) and through NAT64 (RFC 6052), by which networks without IPv4 reach all of it.

@param address as `dns.lookup` gives it, with or without a zone (`fe80::1%eth0`). What is no IP address counts as private.
*/
export function isPrivateAddress(address: string): boolean {
	// ipaddr.js reads «1.2.3» too, and takes «::127.0.0.1» for a mapped address, which it is not.
	if (isIP(address) === 0 || /^::\d+\./.test(address)) {
		return true;
	}

	const parsed = ipaddr.process(address);
	if (parsed.kind() === 'ipv6') {
		return isPrivateSix(parsed as ipaddr.IPv6);
	}

	return parsed.range() !== 'unicast' || insideClouds.has(parsed.toString());
}

function isPrivateSix(address: ipaddr.IPv6): boolean {
	const {parts} = address;
	const isTranslated =
		parts[0] === 0x64 && parts[1] === 0xff9b && parts.slice(2, 6).every(part => part === 0);
	if (isTranslated) {
		return isPrivateAddress(ipaddr.fromByteArray(address.toByteArray().slice(12)).toString());
	}

	// The form that RFC 4291 gave up; ipaddr.js takes it for a public one.
	const isCompatible = parts.slice(0, 6).every(part => part === 0);
	return isCompatible || address.range() !== 'unicast';
}

type ScriptUrlPolicy = { createScriptURL: (url: string) => unknown };
type PolicyFactory = {
	createPolicy: (
		name: string,
		rules: { createScriptURL: (url: string) => string }
	) => ScriptUrlPolicy;
};

/** The one Trusted Types policy of our own; the content security policy names it too. */
export const scriptUrlPolicyName = 'qaitala-script-url';

let policy: ScriptUrlPolicy | undefined;

/**
 * An address of our own origin that a worker may be started from under Trusted Types.
 * Throws if the address belongs to another origin: that is a bug or an attack.
 */
export function trustedScriptUrl(url: string | URL): string {
	const address = new URL(url, location.href);
	if (address.origin !== location.origin) {
		throw new Error(`A script may only be started from our own origin, not from ${address.href}`);
	}
	const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
	if (!factory) return address.href;
	policy ??= factory.createPolicy(scriptUrlPolicyName, { createScriptURL: (trusted) => trusted });
	// The DOM's types know strings only; a TrustedScriptURL is taken wherever a string is.
	return policy.createScriptURL(address.href) as string;
}

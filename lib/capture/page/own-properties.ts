// A form's controls hide its own properties by their names (`<input name="children">`, which booking forms really have): here the
// properties are read where no page can hide them.

/** The node itself, or a reading of the form that sees nothing but the properties a form has. Not for use as a key. */
export function ownProperties<N extends Node>(node: N): N {
	const name: unknown = Reflect.get(Node.prototype, 'nodeName', node);
	return name === 'FORM' || name === 'form' ? new Proxy<N>(node, { get: readOwn }) : node;
}

function readOwn(form: Node, property: string | symbol): unknown {
	const value: unknown = Reflect.get(HTMLFormElement.prototype, property, form);
	return typeof value === 'function' ? value.bind(form) : value;
}

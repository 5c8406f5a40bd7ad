import { registerHooks } from 'node:module';

// Loaded into child processes that run the TypeScript sources, in tests; the built ones need none of it.
registerHooks({
  resolve(specifier, context, next) {
    const relative = specifier.startsWith('.') && specifier.endsWith('.js');
    const fromSource = context.parentURL?.endsWith('.ts') ?? false;
    return next(relative && fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

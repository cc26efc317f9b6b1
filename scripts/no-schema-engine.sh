#!/bin/sh
echo "Muster migrates by itself: npm run migration -- <name> writes one, and every start applies what is missing." >&2
exit 1

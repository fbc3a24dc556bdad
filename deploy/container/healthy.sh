#!/bin/bash
# Ready to answer people? The image holds no HTTP client, and needs none.
exec 3<>"/dev/tcp/127.0.0.1/${PORT:-8080}" && printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200 '

#!/bin/bash
# 查询、核实、下载并核对清单。 Queries, verifies, downloads, and checks the manifest. 需要 needs: curl, sha256sum
#   GATEWAY=http://localhost:8080 TOKEN=… RESOURCE=3320481001001-000001 ./use.sh
set -euo pipefail
data="$GATEWAY/api/v1/data-sets/$RESOURCE"
use='"purpose":"ADMINISTRATIVE_BASIS","matter":"数据核对"'
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

post() { # 路径 path, 内容 body
    curl -sS --fail-with-body -X POST "$1" -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
        -d "$2" "${@:3}"
}

echo "查询 query"
post "$data/queries" "{$use,\"keys\":{\"code\":\"320481001001\"}}"
echo
echo "一次多个 several at once"
post "$data/batch-queries" "{$use,\"keys\":[{\"code\":\"320481001001\"},{\"code\":\"320481001002\"}]}"
echo
echo "核实 verify"
post "$data/verifications" "{$use,\"keys\":{\"code\":\"320481001001\"},\"claims\":{\"name\":\"第1村\"}}"
echo
echo "下载 download"
post "$data/downloads" "{$use,\"format\":\"CSV\"}" -D "$work/head" -o "$work/rows.csv"
access=$(sed -n 's/^govshare-access-id: *\([0-9a-f-]*\).*/\1/Ip' "$work/head")
curl -sS --fail-with-body "$GATEWAY/api/v1/downloads/$access/manifest" -H "Authorization: Bearer $TOKEN" >"$work/manifest"
told=$(sed -n 's/.*"sha256":"\([0-9a-f]*\)".*/\1/p' "$work/manifest")
echo "$told  $work/rows.csv" | sha256sum --check --quiet
echo "rows $(($(wc -l <"$work/rows.csv") - 1)), 与清单一致 as the manifest says"

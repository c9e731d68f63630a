#!/usr/bin/env bash
# Points every realm but master at the mailbox of compose.yaml.
set -euo pipefail

kcadm() { /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config; }

kcadm config credentials --server http://keycloak:8080 --realm master --user admin --password admin

kcadm get realms --fields realm --format csv --noquotes | while read -r realm; do
  if [[ ${realm} != master ]]; then
    kcadm update "realms/${realm}" \
      -s smtpServer.host=mail -s smtpServer.port=1025 -s smtpServer.from=no-reply@localhost
    echo "${realm}: mail goes to http://localhost:8025"
  fi
done

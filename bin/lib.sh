# Sourced by bin/scantling and bin/test: finds the tools that both need.

MINIMUM_JAVA=25

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# The major version of the JDK in folder $1; fails if there is no JDK (a runtime without javac is none).
jdk_version() {
    [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Folders that may hold a JDK, one a line, those that the user chose first.
jdk_candidates() {
    printf '%s\n' "${JAVA_HOME:-}"
    local javac
    if javac=$(command -v javac); then
        javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
        printf '%s\n' "${javac%/bin/javac}"
    fi
    if [[ -x /usr/libexec/java_home ]]; then
        /usr/libexec/java_home -v "$MINIMUM_JAVA+" 2>/dev/null || true
    fi
    printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* "$HOME"/.jdks/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# Prints the home of the first JDK that is new enough.
find_jdk() {
    local home version
    while read -r home; do
        version=$(jdk_version "$home") || continue
        if [[ -n $version && $version -ge $MINIMUM_JAVA ]]; then
            printf '%s\n' "$home"
            return
        fi
    done < <(jdk_candidates)
    return 1
}

# What was found instead, for the message of those who have none.
describe_jdks() {
    local home version found=""
    while read -r home; do
        version=$(jdk_version "$home") && found+="  JDK $version in $home"$'\n'
    done < <(jdk_candidates | sort -u)
    printf '%s' "${found:-  no JDK at all}"
}

require_jdk() {
    JAVA_HOME=$(find_jdk) || fail "Scantling needs a JDK of version $MINIMUM_JAVA or later. Looked at JAVA_HOME, PATH and the usual folders, found:
$(describe_jdks)
Install one (Debian: a package such as openjdk-$MINIMUM_JAVA-jdk-headless or temurin-$MINIMUM_JAVA-jdk) or set JAVA_HOME to it."
    export JAVA_HOME
}

require_maven() {
    command -v mvn >/dev/null || fail "Scantling is built with Apache Maven (3.8 or later), and there is no mvn on PATH. Install it (Debian: apt-get install maven)."
}

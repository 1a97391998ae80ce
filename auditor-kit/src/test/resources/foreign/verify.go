// Checks an unpacked evidence package with the code of Go's checksum database and nothing of GovShare.
//
// Usage: verify FOLDER VKEY [OLD-SIZE OLD-ROOT-BASE64]
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder struct{ path string }

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// The checksum database writes the height into the path; C2SP tlog-tiles has it fixed.
		data, err := os.ReadFile(filepath.Join(f.path, strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	if err := verify(os.Args[1:]); err != nil {
		fmt.Println("REFUSED:", err)
		os.Exit(1)
	}
}

func verify(args []string) error {
	at := folder{args[0]}
	verifier, err := note.NewVerifier(args[1])
	if err != nil {
		return err
	}
	signed, err := os.ReadFile(filepath.Join(at.path, "checkpoint"))
	if err != nil {
		return err
	}
	checkpoint, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return err
	}
	lines := strings.Split(checkpoint.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil {
		return err
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	reader := tlog.TileHashReader(tree, at)
	count, err := records(at.path, tree, reader)
	if err != nil {
		return err
	}
	if len(args) == 4 {
		if err := growth(args[2], args[3], tree, reader); err != nil {
			return err
		}
	}
	fmt.Printf("HOLDS: %d records of %d\n", count, size)
	return nil
}

// Re-hashes every record, and proves it into the signed root.
func records(path string, tree tlog.Tree, reader tlog.HashReader) (int, error) {
	table, err := os.ReadFile(filepath.Join(path, "records.csv"))
	if err != nil {
		return 0, err
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(table, []byte("\xef\xbb\xbf")))).ReadAll()
	if err != nil {
		return 0, err
	}
	file, err := os.Open(filepath.Join(path, "records.ndjson"))
	if err != nil {
		return 0, err
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	count := 0
	for scanner.Scan() {
		count++
		place, err := strconv.ParseInt(rows[count][0], 10, 64)
		if err != nil {
			return 0, err
		}
		proof, err := tlog.ProveRecord(tree.N, place-1, reader)
		if err != nil {
			return 0, fmt.Errorf("place %d: %v", place, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, place-1, tlog.RecordHash(scanner.Bytes())); err != nil {
			return 0, fmt.Errorf("place %d: %v", place, err)
		}
	}
	if count != len(rows)-1 {
		return 0, fmt.Errorf("%d records, %d lines of the table", count, len(rows)-1)
	}
	return count, scanner.Err()
}

// Checks that the tree grew out of an earlier one.
func growth(oldSize, oldRoot string, tree tlog.Tree, reader tlog.HashReader) error {
	size, err := strconv.ParseInt(oldSize, 10, 64)
	if err != nil {
		return err
	}
	root, err := base64.StdEncoding.DecodeString(oldRoot)
	if err != nil {
		return err
	}
	var hash tlog.Hash
	copy(hash[:], root)
	proof, err := tlog.ProveTree(tree.N, size, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, size, hash)
}

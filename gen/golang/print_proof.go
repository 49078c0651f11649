package golang

import (
	"bytes"
	"strings"

	"github.com/dave/jennifer/jen"
)

// The packages that proofs import besides.
const (
	proofPackage  = "github.com/eventgen/eventgen/validate/proof"
	oraclePackage = "github.com/eventgen/eventgen/validate/oracle"

	testingPackage = "testing"
)

// oracleTag keeps the oracle, and its libraries, out of ordinary tests.
const oracleTag = "//go:build eventgen_oracle"

// printProofFile prints:
//
//	// contractProof is what the proofs of this package are about.
//	var contractProof = proof.Contract{
//		Package: "example.com/shop",
//		Table:   table,
//		Schema:  "shop.schema.json",
//		Types: []proof.Type{
//			proof.Of("User", ValidateUser, CheckUser),
//		},
//	}
//
//	func TestContractProof(t *testing.T) {
//		proof.Run(t, contractProof)
//	}
func printProofFile(p *plan, proof *proofPlan) ([]byte, error) {
	f := newProofFile(p, proof)
	var fields []jen.Code
	if p.importPath != "" {
		fields = append(fields, jen.Id("Package").Op(":").Add(expression(goString(p.importPath))))
	}
	fields = append(fields, jen.Id("Table").Op(":").Id(p.names.table))
	if proof.schemaPath != "" {
		fields = append(fields, jen.Id("Schema").Op(":").Add(expression(goString(proof.schemaPath))))
	}
	if proof.fixturesPath != "" {
		fields = append(fields, jen.Id("Fixtures").Op(":").Add(expression(goString(proof.fixturesPath))))
	}
	var types []jen.Code
	for _, t := range proof.types {
		types = append(types, proofType(&t))
	}
	fields = append(fields, jen.Id("Types").Op(":").Index().Qual(proofPackage, "Type").Add(broken(types)))
	doc := proof.contract + " is the contract and the types that are held against it."
	if len(proof.unproved) > 0 {
		doc += " The Go types of " + strings.Join(proof.unproved, ", ") + " cannot be named here; they are proved as parts of the others."
	}
	f.declare(document(doc).Line().Var().Id(proof.contract).Op("=").Qual(proofPackage, "Contract").Add(broken(fields)))
	about := proof.test + " makes values of every type, encodes them with encoding/json, and holds the bytes against the validators"
	if proof.schemaPath != "" {
		about += ", the schema"
	}
	about += " and the Check functions. See package validate/proof."
	if proof.fixturesPath != "" {
		about += " Run it with -eventgen.update to write the fixtures."
	}
	f.declare(document(about).Line().Func().Id(proof.test).Params(jen.Id("t").Op("*").Qual(testingPackage, "T")).
		Block(jen.Qual(proofPackage, "Run").Call(jen.Id("t"), jen.Id(proof.contract))))
	return f.render()
}

// proofType prints: proof.Of("User", ValidateUser, CheckUser), with what
// CheckUser does not look at.
func proofType(t *typePlan) jen.Code {
	arguments := []jen.Code{expression(goString(t.name)), jen.Id(validateName(t.word)), jen.Id(checkName(t.word))}
	for _, what := range t.check.unchecked {
		arguments = append(arguments, expression(goString(what)))
	}
	return jen.Qual(proofPackage, "Of").Call(arguments...)
}

// printOracleFile prints, under the build tag eventgen_oracle:
//
//	func TestContractProofByOracle(t *testing.T) {
//		c := contractProof
//		c.Fixtures = ""
//		c.Compile = func(schema []byte) (proof.Judge, error) { return oracle.Compile(schema) }
//		proof.Run(t, c)
//	}
func printOracleFile(p *plan, proof *proofPlan) ([]byte, error) {
	f := newProofFile(p, proof)
	f.head.HeaderComment(oracleTag)
	compile := jen.Func().Params(jen.Id("schema").Index().Byte()).
		Params(jen.Qual(proofPackage, "Judge"), jen.Error()).
		Block(jen.Return(jen.Qual(oraclePackage, "Compile").Call(jen.Id("schema"))))
	about := proof.oracleTest + " is " + proof.test + " with an independent judge of the schema: run go test -tags eventgen_oracle."
	f.declare(document(about).Line().Func().Id(proof.oracleTest).Params(jen.Id("t").Op("*").Qual(testingPackage, "T")).Block(
		define("c", jen.Id(proof.contract)),
		assign("c.Fixtures", jen.Lit("")).Comment("// written by the other test"),
		assign("c.Compile", compile),
		jen.Qual(proofPackage, "Run").Call(jen.Id("t"), jen.Id("c")),
	))
	text, err := f.render()
	return bytes.Replace(text, []byte(oracleTag), []byte("\n"+oracleTag), 1), err
}

// newProofFile begins a file of the proof.
func newProofFile(p *plan, proof *proofPlan) *file {
	f := newFile(p)
	for path, alias := range proof.aliases {
		f.head.ImportAlias(path, alias)
		if strings.HasSuffix(path, "/"+alias) || path == alias {
			f.head.ImportName(path, alias)
		}
	}
	return f
}

package shapes

import (
	_ "embed" // the schemas

	lambdaevents "github.com/aws/aws-lambda-go/events"
	godap "github.com/google/go-dap"
	gogithub "github.com/google/go-github/v84/github"
	mobyevents "github.com/moby/moby/api/types/events"
	specs "github.com/opencontainers/runtime-spec/specs-go"

	"github.com/eventgen/eventgen/validate/bench/shapes/dap"
	"github.com/eventgen/eventgen/validate/bench/shapes/github"
	"github.com/eventgen/eventgen/validate/bench/shapes/lambda"
	"github.com/eventgen/eventgen/validate/bench/shapes/moby"
	"github.com/eventgen/eventgen/validate/bench/shapes/plain"
	"github.com/eventgen/eventgen/validate/bench/shapes/runtime"
	"github.com/eventgen/eventgen/validate/bench/shapes/union"
)

var (
	//go:embed plain/plain.schema.json
	plainSchema []byte
	//go:embed union/union.schema.json
	unionSchema []byte
	//go:embed moby/moby.schema.json
	mobySchema []byte
	//go:embed github/github.schema.json
	githubSchema []byte
	//go:embed lambda/lambda.schema.json
	lambdaSchema []byte
	//go:embed runtime/runtime.schema.json
	runtimeSchema []byte
	//go:embed dap/dap.schema.json
	dapSchema []byte
)

// enumOfKind is the Go type of the tags of package union.
const enumOfKind = "github.com/eventgen/eventgen/validate/bench/shapes/union.Kind"

// PlainSchema is the schema of package plain.
func PlainSchema() []byte { return plainSchema }

// All makes every shape, with that share of its events: 1 for all of them.
func All(share float64) ([]Shape, error) {
	shapes := make([]Shape, len(kinds))
	for i, kind := range kinds {
		shape, err := kind.shape(share)
		if err != nil {
			return nil, err
		}
		shapes[i] = shape
	}
	return shapes, nil
}

var kinds = []kind{
	of("deep trees", "Tree", plainSchema, plain.IsTree, 800, tree),
	of("long arrays of integers", "Integers", plainSchema, plain.IsIntegers, 2000, integers),
	of("long arrays of floats", "Floats", plainSchema, plain.IsFloats, 1000, floats),
	of("maps", "Dictionary", plainSchema, plain.IsDictionary, 1500, dictionary),
	of("long ASCII strings", "Prose", plainSchema, plain.IsProse, 2000, prose("the session reads a file ", "and then writes ", "a test. ")),
	of("long CJK strings", "Prose", plainSchema, plain.IsProse, 2000, prose("会话读取文件", "，然后写入", "测试用例。", "エラーが発生しました")),
	of("long strings of escapes", "Prose", plainSchema, plain.IsProse, 2000, prose("\n\t", `"a"`, "<b>", `C:\x`, "\x1b[0m", "\u2028")),
	of("union of 300 tags", "Message", unionSchema, union.IsMessage, 3000, message),
	of[mobyevents.Message]("moby: Message", "Message", mobySchema, moby.IsMessage, 5000, nil),
	of[gogithub.PushEvent]("go-github: PushEvent", "PushEvent", githubSchema, github.IsPushEvent, 200, nil),
	of[gogithub.PullRequestEvent]("go-github: PullRequestEvent", "PullRequestEvent", githubSchema, github.IsPullRequestEvent, 100, nil),
	of[gogithub.WorkflowRunEvent]("go-github: WorkflowRunEvent", "WorkflowRunEvent", githubSchema, github.IsWorkflowRunEvent, 200, nil),
	of[lambdaevents.S3Event]("aws-lambda-go: S3Event", "S3Event", lambdaSchema, lambda.IsS3Event, 2000, nil),
	of[lambdaevents.SQSEvent]("aws-lambda-go: SQSEvent", "SQSEvent", lambdaSchema, lambda.IsSQSEvent, 2000, nil),
	of[lambdaevents.SNSEvent]("aws-lambda-go: SNSEvent", "SNSEvent", lambdaSchema, lambda.IsSNSEvent, 2000, nil),
	of[lambdaevents.APIGatewayProxyRequest]("aws-lambda-go: APIGatewayProxyRequest", "APIGatewayProxyRequest", lambdaSchema, lambda.IsAPIGatewayProxyRequest, 1000, nil),
	of[specs.Spec]("runtime-spec: Spec", "Spec", runtimeSchema, runtime.IsSpec, 300, nil),
	of[godap.StackTraceResponse]("go-dap: StackTraceResponse", "StackTraceResponse", dapSchema, dap.IsStackTraceResponse, 2000, nil),
	of[godap.OutputEvent]("go-dap: OutputEvent", "OutputEvent", dapSchema, dap.IsOutputEvent, 2000, nil),
	of[godap.SetBreakpointsRequest]("go-dap: SetBreakpointsRequest", "SetBreakpointsRequest", dapSchema, dap.IsSetBreakpointsRequest, 3000, nil),
	of[godap.InitializeResponse]("go-dap: InitializeResponse", "InitializeResponse", dapSchema, dap.IsInitializeResponse, 2000, nil),
}
